package lines

import (
	"math"
	"slices"
)

// strip is the smallest rectangle around a core, at any angle, grown to the
// outline of its line.
func (c *core) strip() strip {
	hull := hullOf(c.ends)
	s := smallest(hull)
	w, h := s.width(), s.height()
	grow := growth * w * h / max(2*(w+h), 1)
	s = s.grown(grow, w, h)
	if math.Abs(s.alongY) > math.Abs(s.alongX) { // its length is what lies nearer to level
		s.alongX, s.alongY, s.acrossX, s.acrossY = s.acrossX, s.acrossY, s.alongX, s.alongY
	}
	if s.alongX < 0 {
		s.alongX, s.alongY = -s.alongX, -s.alongY
	}
	if s.acrossY < 0 {
		s.acrossX, s.acrossY = -s.acrossX, -s.acrossY
	}
	return s
}

// grown makes a strip of a width and height larger on each side.
func (s strip) grown(by, w, h float64) strip {
	along, across := (w/2+by)/max(w/2, 1e-9), (h/2+by)/max(h/2, 1e-9)
	s.alongX, s.alongY = s.alongX*along, s.alongY*along
	s.acrossX, s.acrossY = s.acrossX*across, s.acrossY*across
	return s
}

// hullOf is the convex outline of points, counter-clockwise from the leftmost.
func hullOf(points []point) []point {
	sorted := slices.Clone(points)
	slices.SortFunc(sorted, func(a, b point) int {
		if a.x != b.x {
			return sign(a.x - b.x)
		}
		return sign(a.y - b.y)
	})
	sorted = slices.Compact(sorted)
	if len(sorted) < 3 {
		return sorted
	}
	var hull []point
	half := func(points []point) {
		begin := len(hull)
		for _, p := range points {
			for len(hull) >= begin+2 && cross(hull[len(hull)-2], hull[len(hull)-1], p) <= 0 {
				hull = hull[:len(hull)-1]
			}
			hull = append(hull, p)
		}
		hull = hull[:len(hull)-1]
	}
	half(sorted)
	slices.Reverse(sorted)
	half(sorted)
	return hull
}

func sign(v float64) int {
	switch {
	case v < 0:
		return -1
	case v > 0:
		return 1
	}
	return 0
}

func cross(a, b, c point) float64 { return (b.x-a.x)*(c.y-a.y) - (b.y-a.y)*(c.x-a.x) }

// smallest is the rectangle of least area around a convex outline; one of its
// sides lies on a side of the outline. No side is shorter than a pixel.
func smallest(hull []point) strip {
	best, area := strip{}, math.Inf(1)
	for i, p := range hull {
		q := hull[(i+1)%len(hull)]
		length := math.Hypot(q.x-p.x, q.y-p.y)
		ux, uy := 1., 0.
		if length > 0 {
			ux, uy = (q.x-p.x)/length, (q.y-p.y)/length
		}
		u0, u1, v0, v1 := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
		for _, r := range hull {
			u, v := r.x*ux+r.y*uy, r.y*ux-r.x*uy
			u0, u1, v0, v1 = min(u0, u), max(u1, u), min(v0, v), max(v1, v)
		}
		w, h := max(u1-u0, 1), max(v1-v0, 1)
		if w*h >= area {
			continue
		}
		u, v := (u0+u1)/2, (v0+v1)/2
		area = w * h
		best = strip{x: u*ux - v*uy, y: u*uy + v*ux, alongX: ux * w / 2, alongY: uy * w / 2, acrossX: -uy * h / 2, acrossY: ux * h / 2}
	}
	return best
}
