package agreement

func (s *scan) signatures(parties []party) {}
