package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// home gives a test folders of its own; it returns the archive's and the
// user's configuration file.
func home(t *testing.T) (archive, user string) {
	t.Helper()
	for _, pair := range os.Environ() {
		if name, _, _ := strings.Cut(pair, "="); strings.HasPrefix(name, "LEGAJO_") {
			t.Setenv(name, "")
			os.Unsetenv(name)
		}
	}
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(dir, "xdg"))
	archive, user = filepath.Join(dir, "box"), filepath.Join(dir, "xdg", "legajo", FileName)
	t.Setenv("LEGAJO_ARCHIVE", archive)
	return archive, user
}

func put(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func setting(c *Config, name string) Setting {
	for _, s := range c.Settings() {
		if s.Key == name {
			return s
		}
	}
	return Setting{}
}

func TestDefaults(t *testing.T) {
	home(t)
	c, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	if c.Workers < 1 || c.Store != "" || c.Threshold["SIGNED"] != 500 || c.Threshold["WITHDREW_FROM"] != 500 || c.Limits.Seconds != 120 {
		t.Errorf("%+v", c)
	}
	if s := setting(c, "archive"); s.Origin != FromEnvironment {
		t.Errorf("archive: %+v", s)
	}
	if s := setting(c, "workers"); s != (Setting{"workers", "0", FromDefault}) {
		t.Errorf("workers: %+v", s)
	}
}

func TestWhoWins(t *testing.T) {
	archive, user := home(t)
	put(t, user, "workers: 1\nlang: es\nlanguages: spa\nneo4j:\n  password: hush\nmin_score: 100\n")
	put(t, filepath.Join(archive, FileName), "workers: 2\nlanguages: eng\nmin_score: 200\nthreshold:\n  signed: 640\n")
	t.Setenv("LEGAJO_LANGUAGES", "deu")
	t.Setenv("LEGAJO_MIN_SCORE", "300")
	c, err := Load(map[string]string{"min_score": "400"})
	if err != nil {
		t.Fatal(err)
	}
	if c.Lang != "es" || c.Workers != 2 || c.Languages != "deu" || c.MinScore != 400 || c.Neo4j.Password != "hush" || c.Threshold["SIGNED"] != 640 {
		t.Errorf("%+v", c)
	}
	for name, want := range map[string]Origin{"lang": FromFile, "workers": FromFile, "languages": FromEnvironment, "min_score": FromFlag, "store": FromDefault} {
		if s := setting(c, name); s.Origin != want {
			t.Errorf("%s from %s, want %s", name, s.Origin, want)
		}
	}
	if s := setting(c, "neo4j.password"); s.Value != Redacted {
		t.Errorf("password shown: %+v", s)
	}
	if len(c.Files) != 2 || c.Files[0] != user {
		t.Errorf("files %v", c.Files)
	}
}

func TestUnknownKeys(t *testing.T) {
	archive, _ := home(t)
	put(t, filepath.Join(archive, FileName), "neo4j:\n  pasword: hush\n")
	var unknown *UnknownKey
	if _, err := Load(nil); !errors.As(err, &unknown) || unknown.Key != "neo4j.pasword" || unknown.Nearest != "neo4j.password" {
		t.Errorf("%v %+v", err, unknown)
	}
	put(t, filepath.Join(archive, FileName), "")
	t.Setenv("LEGAJO_WORKRES", "2")
	if _, err := Load(nil); !errors.As(err, &unknown) || unknown.Where != "environment" || unknown.Nearest != "LEGAJO_WORKERS" {
		t.Errorf("%v %+v", err, unknown)
	}
}

func TestBadValues(t *testing.T) {
	for _, c := range []struct{ key, value, want string }{
		{"workers", "two", "0..1024"},
		{"threshold.signed", "1001", "0..1000"},
		{"lang", "fr", "en|es"},
		{"store", "neo4j://me:secret@host:7687", "neo4j://host:7687"},
		{"store", "postgres://host", "neo4j://host:7687"},
		{"languages", "spa; rm", "spa+eng"},
		{"archive", " ", "…"},
	} {
		home(t)
		_, err := Load(map[string]string{c.key: c.value})
		var bad *BadValue
		if !errors.As(err, &bad) || bad.Key != c.key || bad.Want != c.want {
			t.Errorf("%s=%s: %v", c.key, c.value, err)
		}
	}
}

// TestNoPasswordInMessages holds that an address with a password in it, however
// odd, is refused without repeating the password.
func TestNoPasswordInMessages(t *testing.T) {
	for _, v := range []string{"neo4j://me:hush@host", "neo4j://me:hu#sh@host", "bolt://me:hush@x@host:1", "neo4j://hush:@host"} {
		home(t)
		_, err := Load(map[string]string{"store": v})
		if err == nil || strings.Contains(err.Error(), "hu") {
			t.Errorf("%s: %v", v, err)
		}
	}
}

func TestPasswordFile(t *testing.T) {
	_, user := home(t)
	file := filepath.Join(filepath.Dir(user), "secret")
	put(t, user, "neo4j:\n  password_file: "+file+"\n")
	var bad *BadFile
	if _, err := Load(nil); !errors.As(err, &bad) || bad.Path != file {
		t.Errorf("without the file: %v", err)
	}
	put(t, file, "hush \n")
	c, err := Load(nil)
	if err != nil || c.Neo4j.Password != "hush " {
		t.Errorf("%v %+v", err, c)
	}
	if s := setting(c, "neo4j.password"); s.Value != "" {
		t.Errorf("shown as %q", s.Value)
	}
	t.Setenv("LEGAJO_NEO4J_PASSWORD", "other")
	if c, err = Load(nil); err != nil || c.Neo4j.Password != "other" {
		t.Errorf("beside the environment: %v %+v", err, c)
	}
}

func TestBadFile(t *testing.T) {
	_, user := home(t)
	put(t, user, "workers: [1\n")
	var bad *BadFile
	if _, err := Load(nil); !errors.As(err, &bad) || bad.Path != user {
		t.Errorf("%v", err)
	}
}

func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range table {
		if seen[k.name] || k.name != strings.ToLower(k.name) {
			t.Errorf("%s: twice, or not lower case", k.name)
		}
		seen[k.name] = true
		if want := k.check(k.initial); want != "" {
			t.Errorf("%s: its own default %q is not %s", k.name, k.initial, want)
		}
	}
}
