package load

import (
	"strconv"
	"strings"
	"time"
)

// bounds gives the first and the last day, YYYY-MM-DD, that an EDTF date can
// mean, "" where that is open or not known.
func bounds(edtf string) (from, to string) {
	s := strings.TrimSpace(edtf)
	if inner, ok := strings.CutPrefix(s, "["); ok {
		inner = strings.TrimSuffix(inner, "]")
		if strings.Contains(inner, "..") {
			a, b, _ := strings.Cut(inner, "..")
			return interval(a, b)
		}
		list := strings.Split(inner, ",")
		return interval(list[0], list[len(list)-1])
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		return interval(a, b)
	}
	return single(s)
}

func interval(a, b string) (from, to string) {
	from, _ = single(a)
	_, to = single(b)
	return from, to
}

// single gives the bounds of one date, in which X stands for any digit.
func single(s string) (from, to string) {
	s, _, _ = strings.Cut(strings.Trim(s, " ?~%."), "T")
	parts := strings.Split(s, "-")
	if len(parts[0]) != 4 || len(parts) > 3 || strings.HasPrefix(parts[0], "X") {
		return "", ""
	}
	first, last, ok := digits(parts[0], 0, 9999)
	if !ok {
		return "", ""
	}
	early, late := [3]int{first, 1, 1}, [3]int{last, 12, 31}
	if len(parts) > 1 && !season(parts[1]) {
		if early[1], late[1], ok = digits(parts[1], 1, 12); !ok {
			return "", ""
		}
	}
	late[2] = daysIn(late[0], late[1])
	if len(parts) > 2 {
		if early[2], late[2], ok = digits(parts[2], 1, late[2]); !ok {
			return "", ""
		}
	}
	return day(early), day(late)
}

// season reports the codes of seasons, 21 to 41: a part of the year that
// depends on the place, so the year's bounds are taken.
func season(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n >= 21 && n <= 41
}

// digits gives the least and the greatest number between low and high that
// a text with X for any digit can be.
func digits(s string, low, high int) (least, greatest int, ok bool) {
	least, err := strconv.Atoi(strings.ReplaceAll(s, "X", "0"))
	if err != nil {
		return 0, 0, false
	}
	greatest, err = strconv.Atoi(strings.ReplaceAll(s, "X", "9"))
	if err != nil || least > high || greatest < low {
		return 0, 0, false
	}
	return max(least, low), min(greatest, high), true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func day(d [3]int) string {
	return time.Date(d[0], time.Month(d[1]), d[2], 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}
