package pdf

import (
	"math"

	lib "github.com/ledongthuc/pdf"
)

// path is the path under construction, in display space. Only rectangles are
// kept as shapes; of all else the extent is enough.
type path struct {
	box     rect
	rects   []rect
	points  [][2]float64 // of the open subpath
	complex bool         // holds a subpath that is no upright rectangle
	has     bool
}

const maxRects = 4096

func (in *interpreter) pathOperator(op []byte) bool {
	p := &in.path
	switch string(op) {
	case "m":
		p.close()
		in.point(in.num(0), in.num(1))
	case "l":
		in.point(in.num(0), in.num(1))
	case "c":
		p.complex = true
		in.point(in.num(0), in.num(1))
		in.point(in.num(2), in.num(3))
		in.point(in.num(4), in.num(5))
	case "v", "y":
		p.complex = true
		in.point(in.num(0), in.num(1))
		in.point(in.num(2), in.num(3))
	case "h":
		p.close()
	case "re":
		p.close()
		x, y, w, h := in.num(0), in.num(1), in.num(2), in.num(3)
		in.point(x, y)
		in.point(x+w, y)
		in.point(x+w, y+h)
		in.point(x, y+h)
		p.close()
	case "W", "W*":
		in.clipTo = true
	case "n":
		in.endPath()
	case "f", "F", "f*", "b", "b*", "B", "B*":
		p.close()
		in.fillPath()
		in.endPath()
	case "S", "s":
		if p.has && !in.hidden() {
			in.out.ink(p.box.intersect(in.state.clip), in.state.stroke)
		}
		in.endPath()
	default:
		return false
	}
	return true
}

func (in *interpreter) point(x, y float64) {
	p := &in.path
	x, y = in.state.ctm.apply(x, y)
	if !p.has {
		p.has, p.box = true, nowhere
	}
	p.box = p.box.add(x, y)
	if len(p.points) < 8 {
		p.points = append(p.points, [2]float64{x, y})
	} else {
		p.complex = true
	}
}

// close ends a subpath and keeps it when it is an upright rectangle.
func (p *path) close() {
	n := len(p.points)
	if n == 5 && p.points[4] == p.points[0] {
		n = 4
	}
	if n >= 2 {
		r := nowhere
		for _, q := range p.points[:n] {
			r = r.add(q[0], q[1])
		}
		corners := 0
		for _, q := range p.points[:n] {
			if near(q[0], r.x0, r.x1) && near(q[1], r.y0, r.y1) {
				corners++
			}
		}
		if n == 4 && corners == 4 && len(p.rects) < maxRects {
			p.rects = append(p.rects, r)
		} else {
			p.complex = true
		}
	}
	p.points = p.points[:0]
}

func near(v, a, b float64) bool { return math.Abs(v-a) < 1 || math.Abs(v-b) < 1 }

func (in *interpreter) fillPath() {
	p, s := &in.path, &in.state
	if !p.has || in.hidden() || s.alpha < .01 {
		return
	}
	if p.complex || len(p.rects) > 64 {
		in.out.ink(p.box.intersect(s.clip), s.fill)
		return
	}
	through := s.blended || s.alpha < .9
	for i, r := range p.rects {
		ring := false
		for j, o := range p.rects {
			ring = ring || i != j && (r.covers(o, 0) || o.covers(r, 0))
		}
		if ring {
			in.out.ink(r.intersect(s.clip), s.fill)
			continue
		}
		in.out.paint(r.intersect(s.clip), s.fill, true, through)
	}
}

func (in *interpreter) endPath() {
	if in.clipTo && in.path.has {
		in.path.close()
		in.state.clip = in.state.clip.intersect(in.path.box)
	}
	in.clipTo = false
	in.path.rects, in.path.points = in.path.rects[:0], in.path.points[:0]
	in.path.has, in.path.complex = false, false
}

func (in *interpreter) colourOperator(op []byte) {
	s := &in.state
	switch string(op) {
	case "g":
		s.fill, s.fillSpace = in.colour("G"), "G"
	case "G":
		s.stroke, s.strokeS = in.colour("G"), "G"
	case "rg":
		s.fill, s.fillSpace = in.colour("RGB"), "RGB"
	case "RG":
		s.stroke, s.strokeS = in.colour("RGB"), "RGB"
	case "k":
		s.fill, s.fillSpace = in.colour("CMYK"), "CMYK"
	case "K":
		s.stroke, s.strokeS = in.colour("CMYK"), "CMYK"
	case "cs":
		s.fillSpace = in.space()
		s.fill = initial(s.fillSpace)
	case "CS":
		s.strokeS = in.space()
		s.stroke = initial(s.strokeS)
	case "sc", "scn":
		s.fill = in.colour(s.fillSpace)
	case "SC", "SCN":
		s.stroke = in.colour(s.strokeS)
	}
}

// initial is the colour that a space starts with: black, but a full tint.
func initial(space string) colour {
	if space == "?" || space == "tint" {
		return colour{unknown: true}
	}
	return colour{}
}

// colour reads the operands of the current colour operator.
func (in *interpreter) colour(space string) colour {
	n := func(i int) float64 { return max(0, min(1, in.num(i))) }
	switch space {
	case "G":
		return colour{r: n(0), g: n(0), b: n(0)}
	case "RGB":
		return colour{r: n(0), g: n(1), b: n(2)}
	case "CMYK":
		k := 1 - n(3)
		return colour{r: (1 - n(0)) * k, g: (1 - n(1)) * k, b: (1 - n(2)) * k}
	case "tint":
		ink := false
		for i := range in.args {
			ink = ink || in.args[i].kind != tNumber || in.args[i].num > .02
		}
		if !ink {
			return white
		}
	}
	return colour{unknown: true}
}

// space names how a colour space's operands read.
func (in *interpreter) space() string {
	if len(in.args) == 0 {
		return "?"
	}
	name := string(in.args[0].bytes)
	kind, ok := in.res.spaces[name]
	if !ok {
		kind = "?"
		in.work.guarded(func() { kind = spaceKind(name, in.res) })
		in.res.spaces[name] = kind
	}
	return kind
}

func spaceKind(name string, res *resources) string {
	switch name {
	case "DeviceGray", "CalGray":
		return "G"
	case "DeviceRGB", "CalRGB":
		return "RGB"
	case "DeviceCMYK":
		return "CMYK"
	case "Pattern":
		return "?"
	}
	v := res.v.Key("ColorSpace").Key(name)
	first := v.Name()
	if v.Kind() == lib.Array {
		first = v.Index(0).Name()
	}
	switch first {
	case "DeviceGray", "CalGray":
		return "G"
	case "DeviceRGB", "CalRGB":
		return "RGB"
	case "DeviceCMYK":
		return "CMYK"
	case "ICCBased":
		return map[int64]string{1: "G", 3: "RGB", 4: "CMYK"}[v.Index(1).Key("N").Int64()]
	case "Separation", "DeviceN":
		return "tint"
	}
	return "?"
}
