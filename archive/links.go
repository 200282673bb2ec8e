package archive

// linksSchema holds what linking derives; it can be dropped and made again.
const linksSchema = ``
