// Package config makes one Config value of configuration files, environment
// and flags; a flag wins over the environment, the environment over the
// archive's own file, that over the user's.
//
// Every key stands in one table, with its default and its check. A key that
// is not there is an error that names the nearest one: a slip of the pen must
// not pass in silence. The files are legajo.yaml in the user's configuration
// folder (XDG_CONFIG_HOME) and legajo.yaml in the archive's folder; the
// environment has LEGAJO_ and the key in capitals, dots as underlines.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/spf13/viper"
)

// FileName is the name of a configuration file, in either place.
const FileName = "legajo.yaml"

const envPrefix = "LEGAJO"

// testPrefix begins the variables of the project's own tests.
const testPrefix = envPrefix + "_TEST_"

// Config is the effective configuration.
type Config struct {
	Archive   string // folder
	Store     string // "" for the embedded graph, or a neo4j:// address
	Neo4j     Neo4j
	Name      string // of the archive, in references; "" is its folder's
	Lang      string // of messages: "en", "es", "" by locale
	Workers   int    // pages read at a time, at least 1
	Languages string // of Tesseract, joined by +
	Readers   string // of page images: "tesseract+ppocr", "tesseract", "ppocr"
	Effort    string // how much of a page is read again: "low", "normal", "high"
	PDF       PDF
	MinScore  int // per mille, of what questions are answered with
	Threshold map[string]int
	Limits    Limits

	// Files are the configuration files that were read.
	Files    []string
	settings []Setting
}

// Neo4j is how to log in, and whether the graph there gets the links between
// correspondents that are derived from letters.
type Neo4j struct {
	User, Password, Database string
	Derived                  bool

	passwordFile string
}

// PDF is what opens files that are locked: the password of the environment or a
// configuration file, and those of a file that has one a line.
type PDF struct {
	Passwords []string

	password, passwordFile string
}

// Limits bound the work on one file or page; see the table for units.
type Limits struct {
	Archive, Pages, Bytes, Memory, Seconds int
}

// Origin says where a value came from.
type Origin string

const (
	FromDefault     Origin = "default"
	FromFile        Origin = "file"
	FromEnvironment Origin = "environment"
	FromFlag        Origin = "flag"
)

// Setting is one key as it stands. The value of a secret is Redacted.
type Setting struct {
	Key    string `json:"key"`
	Value  string `json:"value"`
	Origin Origin `json:"origin"`
}

// Redacted stands for a secret that is set.
const Redacted = "********"

// UnknownKey is a key that the table does not have.
type UnknownKey struct {
	Key     string
	Where   string // a file's path, or "environment"
	Nearest string
}

func (e *UnknownKey) Error() string { return fmt.Sprintf("%s: unknown key %s", e.Where, e.Key) }

// BadValue is a value that its key does not take. A secret's value is not
// carried.
type BadValue struct {
	Key, Value string
	Where      string // a file's path, "environment" or "flag"
	Want       string // "0..1000", "en|es", "neo4j://host:7687"
}

func (e *BadValue) Error() string {
	return fmt.Sprintf("%s: %s: %q is not %s", e.Where, e.Key, e.Value, e.Want)
}

// BadFile is a configuration file that cannot be read as YAML.
type BadFile struct {
	Path string
	Err  error
}

func (e *BadFile) Error() string { return fmt.Sprintf("read %s: %v", e.Path, e.Err) }
func (e *BadFile) Unwrap() error { return e.Err }

// Load makes the configuration. Flags are the keys that the command line sets.
// It fails with UnknownKey, BadValue or BadFile.
func Load(flags map[string]string) (*Config, error) {
	l := &loader{v: viper.New(), origin: map[string]string{}}
	for _, k := range table {
		l.v.SetDefault(k.name, k.initial)
	}
	if err := l.readFile(userFile()); err != nil {
		return nil, err
	}
	if err := l.readEnvironment(); err != nil {
		return nil, err
	}
	for k, value := range flags {
		l.v.Set(k, value)
		l.origin[k] = string(FromFlag)
	}
	if err := l.readFile(filepath.Join(l.v.GetString("archive"), FileName)); err != nil {
		return nil, err
	}
	return l.config()
}

type loader struct {
	v      *viper.Viper
	files  []string
	origin map[string]string // key → a file's path, "environment", "flag"
}

// readFile merges a configuration file; a file that is not there says nothing.
func (l *loader) readFile(path string) error {
	if path == "" {
		return nil
	}
	raw, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) && !canSee(path) {
		return nil
	}
	if err != nil {
		return &BadFile{path, cause(err)}
	}
	defer raw.Close()
	one := viper.New()
	one.SetConfigType("yaml")
	if err := one.ReadConfig(raw); err != nil {
		return &BadFile{path, err}
	}
	keys := one.AllKeys()
	sort.Strings(keys)
	for _, k := range keys {
		if find(k) == nil {
			return &UnknownKey{k, path, Nearest(k)}
		}
		if l.origin[k] == "" || l.origin[k] != string(FromEnvironment) && l.origin[k] != string(FromFlag) {
			l.origin[k] = path
		}
	}
	l.files = append(l.files, path)
	return l.v.MergeConfigMap(one.AllSettings())
}

// canSee reports whether the folder of a file can be looked into; an archive
// that cannot is told of when it is opened.
func canSee(path string) bool {
	_, err := os.ReadDir(filepath.Dir(path))
	return err == nil
}

func (l *loader) readEnvironment() error {
	names := map[string]string{}
	for _, k := range table {
		names[variable(k.name)] = k.name
	}
	var set []string
	for _, pair := range os.Environ() {
		name, value, _ := strings.Cut(pair, "=")
		if strings.HasPrefix(name, envPrefix+"_") && !strings.HasPrefix(name, testPrefix) && value != "" {
			set = append(set, name)
		}
	}
	sort.Strings(set)
	for _, name := range set {
		key, ok := names[name]
		if !ok {
			near := Nearest(strings.ToLower(strings.TrimPrefix(name, envPrefix+"_")))
			return &UnknownKey{name, string(FromEnvironment), variable(near)}
		}
		if err := l.v.BindEnv(key, name); err != nil {
			return err
		}
		l.origin[key] = string(FromEnvironment)
	}
	return nil
}

// variable is the name of a key in the environment.
func variable(key string) string {
	return envPrefix + "_" + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// config checks every value and fills in a Config.
func (l *loader) config() (*Config, error) {
	c := &Config{Threshold: map[string]int{}, Files: l.files}
	for i := range table {
		k := &table[i]
		value := l.v.GetString(k.name)
		where := l.origin[k.name]
		if want := k.check(value); want != "" {
			if k.secret {
				value = Redacted
			}
			return nil, &BadValue{k.name, redact(value), where, want}
		}
		k.put(c, value)
		c.settings = append(c.settings, k.setting(value, where))
	}
	if err := c.PDF.readPasswords(); err != nil {
		return nil, err
	}
	return c, c.Neo4j.readPassword()
}

// readPasswords gathers the passwords of locked files, each once.
func (p *PDF) readPasswords() error {
	all := []string{p.password}
	if p.passwordFile != "" {
		b, err := os.ReadFile(p.passwordFile)
		if err != nil {
			return &BadFile{p.passwordFile, cause(err)}
		}
		all = append(all, strings.Split(strings.ReplaceAll(string(b), "\r", ""), "\n")...)
	}
	for _, s := range all {
		if s != "" && !slices.Contains(p.Passwords, s) {
			p.Passwords = append(p.Passwords, s)
		}
	}
	return nil
}

// readPassword takes the password from its file where no other place has it,
// without the end of its line.
func (n *Neo4j) readPassword() error {
	if n.passwordFile == "" || n.Password != "" {
		return nil
	}
	b, err := os.ReadFile(n.passwordFile)
	if err != nil {
		return &BadFile{n.passwordFile, cause(err)}
	}
	n.Password = strings.TrimRight(string(b), "\r\n")
	return nil
}

func (k *key) setting(value, where string) Setting {
	s := Setting{Key: k.name, Value: value, Origin: Origin(where)}
	switch where {
	case "":
		s.Origin = FromDefault
	case string(FromEnvironment), string(FromFlag):
	default:
		s.Origin = FromFile
	}
	if k.secret && value != "" {
		s.Value = Redacted
	}
	return s
}

// Settings are all keys in the order of the table, secrets redacted.
func (c *Config) Settings() []Setting { return c.settings }

// Keys are the names of all keys in the order of the table.
func Keys() []string {
	names := make([]string, len(table))
	for i, k := range table {
		names[i] = k.name
	}
	return names
}

func userFile() string {
	dir := os.Getenv("XDG_CONFIG_HOME")
	if dir == "" {
		var err error
		if dir, err = os.UserConfigDir(); err != nil {
			return ""
		}
	}
	return filepath.Join(dir, "legajo", FileName)
}

// cause is an error without the operation and path that its reader says.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
