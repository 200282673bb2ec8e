package archive

// Item is a document, or a letter that a document speaks of, as linking
// compares letters.
type Item struct {
	ID       string
	Document string
	Cited    int // index into the document's Cited, -1 for the document itself
	About    []byte
	Letter   string
}

func scanItem(r row) (i Item, err error) {
	return i, r.Scan(&i.ID, &i.Document, &i.Cited, &i.About, &i.Letter)
}

const selectItem = `SELECT i.id, i.document, i.cited, i.about, i.letter FROM letter_item i`

// PutItem writes an item and its blocks; its letter is not known yet.
func (l *Linking) PutItem(i Item, blocks []string) error {
	if err := l.t.exec(`INSERT INTO letter_item(id, document, cited, about) VALUES (?, ?, ?, ?)`, i.ID, i.Document, i.Cited, i.About); err != nil {
		return err
	}
	for _, b := range blocks {
		if err := l.t.exec(`INSERT OR IGNORE INTO letter_block(block, item) VALUES (?, ?)`, b, i.ID); err != nil {
			return err
		}
	}
	return nil
}

// DropItems takes a document's items away and gives them.
func (l *Linking) DropItems(document string) ([]Item, error) {
	items, err := l.Items(document)
	if err != nil {
		return nil, err
	}
	for _, i := range items {
		if err := l.t.exec(`DELETE FROM letter_block WHERE item = ?`, i.ID); err != nil {
			return nil, err
		}
		if err := l.t.exec(`DELETE FROM letter_item WHERE id = ?`, i.ID); err != nil {
			return nil, err
		}
	}
	return items, nil
}

// Items gives a document's items, itself first.
func (l *Linking) Items(document string) ([]Item, error) {
	return all(l.t.ctx, l.t, scanItem, selectItem+` WHERE i.document = ? ORDER BY i.cited`, document)
}

// ItemBlocks gives an item's blocks, sorted.
func (l *Linking) ItemBlocks(item string) ([]string, error) {
	return all(l.t.ctx, l.t, scanString, `SELECT block FROM letter_block WHERE item = ? ORDER BY block`, item)
}

// ItemsIn gives the items of a block by id.
func (l *Linking) ItemsIn(block string) ([]Item, error) {
	return all(l.t.ctx, l.t, scanItem, selectItem+` JOIN letter_block b ON b.item = i.id WHERE b.block = ? ORDER BY i.id`, block)
}

// SetLetter says of which letter an item is, for a document too.
func (l *Linking) SetLetter(i Item, letter string) error {
	if err := l.t.exec(`UPDATE letter_item SET letter = ? WHERE id = ?`, letter, i.ID); err != nil {
		return err
	}
	if i.Cited >= 0 {
		return nil
	}
	return l.t.exec(`UPDATE document SET letter = ? WHERE document = ?`, letter, i.Document)
}
