package papers

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

var months = map[string][]string{
	"es": {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
	"en": {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

var spanishDays = []string{"", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete",
	"dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve", "treinta", "treinta y uno"}

var spanishWeekdays = []string{"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"}

// date gives a day of the paper by name: "date" is its own, the others are
// days before it, except those whose name begins with "next".
func (p *Paper) date(name string) time.Time {
	if d, ok := p.dates[name]; ok {
		return d
	}
	days := 20 + p.rnd.IntN(90)
	switch {
	case name == "date":
		p.dates[name] = time.Date(1995+p.rnd.IntN(28), time.Month(1+p.rnd.IntN(12)), 1+p.rnd.IntN(28), 12, 0, 0, 0, time.UTC)
		return p.dates[name]
	case strings.HasPrefix(name, "old"):
		days *= -20
	case len(name) == 2 && name[0] == 'l': // letters told of, l1 before l2
		days = days/4 - 45*('4'-int(name[1]))
	case !strings.HasPrefix(name, "next"):
		days = -days
	}
	for {
		d := p.date("date").AddDate(0, 0, days)
		if !p.taken(d) {
			p.dates[name] = d
			return d
		}
		days++
	}
}

func (p *Paper) taken(d time.Time) bool {
	for _, other := range p.dates {
		if other.Equal(d) {
			return true
		}
	}
	return false
}

func edtf(d time.Time) string { return d.Format("2006-01-02") }

// written is a day as a paper of the country writes it.
func (p *Paper) written(d time.Time, form string) string {
	month := months[p.country.language][d.Month()-1]
	switch form {
	case "num":
		return d.Format("02/01/2006")
	case "dash":
		return d.Format("02-01-2006")
	case "dots":
		return d.Format("02.01.2006")
	case "stamp":
		return fmt.Sprintf("%02d %s. %d", d.Day(), strings.ToUpper(month[:3]), d.Year())
	case "box":
		return fmt.Sprintf("%02d/%s/%d", d.Day(), strings.ToUpper(month), d.Year())
	case "upper":
		return strings.ToUpper(p.written(d, ""))
	case "ordinal":
		return ordinal(d.Day()) + " " + month + " " + strconv.Itoa(d.Year())
	case "words":
		return fmt.Sprintf("%s días del mes de %s de %s", spanishDays[d.Day()], month, spanishYear(d.Year()))
	case "weekday":
		if p.country.language == "es" {
			return spanishWeekdays[d.Weekday()] + ", " + p.written(d, "")
		}
		return d.Weekday().String() + ", " + p.written(d, "")
	}
	switch p.country.code {
	case "us":
		return fmt.Sprintf("%s %d, %d", month, d.Day(), d.Year())
	case "uk", "un":
		return fmt.Sprintf("%d %s %d", d.Day(), month, d.Year())
	}
	if p.country.language == "en" {
		return fmt.Sprintf("%d %s %d", d.Day(), month, d.Year())
	}
	return fmt.Sprintf("%d de %s de %d", d.Day(), month, d.Year())
}

func ordinal(n int) string {
	switch {
	case n%10 == 1 && n != 11:
		return strconv.Itoa(n) + "st"
	case n%10 == 2 && n != 12:
		return strconv.Itoa(n) + "nd"
	case n%10 == 3 && n != 13:
		return strconv.Itoa(n) + "rd"
	}
	return strconv.Itoa(n) + "th"
}

// spanishYear is a year from 1990 to 2031 in words.
func spanishYear(y int) string {
	if y < 2000 {
		return "mil novecientos noventa" + map[bool]string{true: "", false: " y " + spanishDays[y%10]}[y%10 == 0]
	}
	if y == 2000 {
		return "dos mil"
	}
	return "dos mil " + spanishDays[y-2000]
}
