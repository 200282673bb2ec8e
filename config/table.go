package config

import (
	"fmt"
	"net/url"
	"regexp"
	"runtime"
	"strconv"
	"strings"

	"legajo/language/edit"
)

// key is one row: its name, its value where nobody sets it, the test that its
// value must pass, whether it is secret, and where it goes. What it means to
// an archivist stands in the catalogue of messages under "config." and name.
type key struct {
	name    string
	initial string
	secret  bool
	check   func(value string) (want string) // "" where the value will do
	put     func(c *Config, value string)
}

// relations are the kinds of relation that have a threshold.
var relations = []string{
	"signed", "addressed", "copied", "withdrew_from", "sent", "party_to", "joined", "represented", "held",
	"affiliated_with", "member_of", "part_of", "attended", "replies_to", "cites", "amends", "annexed_to", "mentions",
}

var table = append([]key{
	{"archive", "legajo-archive", false, filled, func(c *Config, v string) { c.Archive = v }},
	{"store", "", false, address, func(c *Config, v string) { c.Store = v }},
	{"neo4j.user", "neo4j", false, filled, func(c *Config, v string) { c.Neo4j.User = v }},
	{"neo4j.password", "", true, anything, func(c *Config, v string) { c.Neo4j.Password = v }},
	{"neo4j.password_file", "", false, anything, func(c *Config, v string) { c.Neo4j.passwordFile = v }},
	{"neo4j.database", "", false, anything, func(c *Config, v string) { c.Neo4j.Database = v }},
	{"neo4j.derived", "false", false, oneOf("false", "true"), func(c *Config, v string) { c.Neo4j.Derived = v == "true" }},
	{"lang", "", false, oneOf("", "en", "es"), func(c *Config, v string) { c.Lang = v }},
	{"name", "", false, anything, func(c *Config, v string) { c.Name = v }},
	{"workers", "0", false, within(0, 1024), putWorkers},
	{"languages", "spa+eng+por+deu", false, matches(ocrLanguages, "spa+eng"), func(c *Config, v string) { c.Languages = v }},
	{"readers", "tesseract+ppocr", false, oneOf("tesseract+ppocr", "tesseract", "ppocr"), func(c *Config, v string) { c.Readers = v }},
	{"effort", "normal", false, oneOf("low", "normal", "high"), func(c *Config, v string) { c.Effort = v }},
	{"pdf.password", "", true, anything, func(c *Config, v string) { c.PDF.password = v }},
	{"pdf.password_file", "", false, anything, func(c *Config, v string) { c.PDF.passwordFile = v }},
	{"min_score", "0", false, within(0, 1000), func(c *Config, v string) { c.MinScore = number(v) }},
	{"limit.archive", "0", false, within(0, 1<<20), func(c *Config, v string) { c.Limits.Archive = number(v) }},      // MiB
	{"limit.pages", "20000", false, within(1, 1<<30), func(c *Config, v string) { c.Limits.Pages = number(v) }},      // of one file
	{"limit.bytes", "4294967296", false, within(1, 1<<50), func(c *Config, v string) { c.Limits.Bytes = number(v) }}, // of one file
	{"limit.memory", "1024", false, within(64, 1<<20), func(c *Config, v string) { c.Limits.Memory = number(v) }},    // of the child that reads it, MiB
	{"limit.seconds", "120", false, within(1, 86400), func(c *Config, v string) { c.Limits.Seconds = number(v) }},    // for one page, by the clock
}, thresholds()...)

// thresholds are the scores, per mille, from which on a finding is an edge.
func thresholds() []key {
	var keys []key
	for _, r := range relations {
		kind := strings.ToUpper(r)
		keys = append(keys, key{"threshold." + r, "500", false, within(0, 1000), func(c *Config, v string) { c.Threshold[kind] = number(v) }})
	}
	return keys
}

func putWorkers(c *Config, v string) {
	c.Workers = number(v)
	if c.Workers == 0 {
		c.Workers = runtime.NumCPU()
	}
}

func find(name string) *key {
	for i := range table {
		if table[i].name == name {
			return &table[i]
		}
	}
	return nil
}

func anything(string) string { return "" }

func filled(v string) string {
	if strings.TrimSpace(v) == "" {
		return "…"
	}
	return ""
}

func within(low, high int) func(string) string {
	return func(v string) string {
		if n, err := strconv.Atoi(v); err != nil || n < low || n > high {
			return fmt.Sprintf("%d..%d", low, high)
		}
		return ""
	}
}

func oneOf(values ...string) func(string) string {
	return func(v string) string {
		for _, o := range values {
			if v == o {
				return ""
			}
		}
		return strings.TrimPrefix(strings.Join(values, "|"), "|")
	}
}

var ocrLanguages = regexp.MustCompile(`^[A-Za-z_]+(\+[A-Za-z_]+)*$`)

func matches(re *regexp.Regexp, example string) func(string) string {
	return func(v string) string {
		if re.MatchString(v) {
			return ""
		}
		return example
	}
}

// address takes a Neo4j address without user or password: those come from the
// environment or a file, where other users of the machine do not see them.
func address(v string) string {
	if v == "" {
		return ""
	}
	u, err := url.Parse(v)
	if err == nil && u.Host != "" && u.User == nil {
		switch u.Scheme {
		case "neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc":
			return ""
		}
	}
	return "neo4j://host:7687"
}

// redact takes user and password out of an address, also out of one that
// cannot be parsed.
func redact(v string) string {
	scheme, rest, ok := strings.Cut(v, "://")
	i := strings.LastIndexByte(rest, '@')
	if !ok || i < 0 {
		return v
	}
	return scheme + "://" + Redacted + rest[i:]
}

// Nearest is the key that looks most like a name, the earlier of equals.
func Nearest(name string) string {
	best, least := "", 1<<30
	for _, k := range table {
		for _, form := range []string{k.name, k.name[strings.LastIndex(k.name, ".")+1:]} {
			if d := edit.Distance(name, form); d < least {
				best, least = k.name, d
			}
		}
	}
	return best
}
