// Package neo4jtest runs a real Neo4j server for tests and measurements: a
// folder goes in, a server that answers on a port of its own comes out. Its
// jars come through Maven into a cache folder, once, and are started there once
// so that every later start is quick; it can be killed, restarted and given up
// like any server.
//
// LEGAJO_TEST_NEO4J names a server to use instead, which must hold nothing
// that matters, LEGAJO_TEST_NEO4J_PASSWORD the password of its user neo4j.
// LEGAJO_TEST_CACHE is the cache, .cache beside go.mod where it is not set.
package neo4jtest

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Password of the user neo4j on every server that this package starts.
const Password = "legajo-tests"

// ErrUnavailable: this machine has no Java, or no Maven and no cached jars.
var ErrUnavailable = errors.New("a Neo4j server cannot be run here")

//go:embed pom.xml
var pom []byte

// Login says where a server is and who asks.
type Login struct{ URI, User, Password string }

// Shared gives the server that LEGAJO_TEST_NEO4J names, or starts one; stop
// ends and removes it. It fails with ErrUnavailable where none can be run.
func Shared(ctx context.Context) (l Login, stop func(), err error) {
	if uri := os.Getenv("LEGAJO_TEST_NEO4J"); uri != "" {
		return Login{uri, "neo4j", os.Getenv("LEGAJO_TEST_NEO4J_PASSWORD")}, func() {}, nil
	}
	lib, err := Jars(ctx)
	if err != nil {
		return l, nil, err
	}
	home, err := os.MkdirTemp("", "legajo-neo4j-")
	if err != nil {
		return l, nil, err
	}
	s, err := Start(ctx, lib, home, nil)
	if err != nil {
		os.RemoveAll(home)
		return l, nil, err
	}
	return s.Login(), func() { s.Kill(); os.RemoveAll(home) }, nil
}

// cache is where the jars are kept.
func cache() (string, error) {
	if dir := os.Getenv("LEGAJO_TEST_CACHE"); dir != "" {
		return filepath.Abs(dir)
	}
	dir, err := os.Getwd()
	for ; err == nil && dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, ".cache"), nil
		}
	}
	return "", errors.Join(errors.New("no go.mod above the working folder: name a folder in LEGAJO_TEST_CACHE"), err)
}

// Server is one running server with a home of its own.
type Server struct {
	Home string
	Port int
	// Java are flags of the Java machine beside those of its heap. New gives
	// what starts it soonest; without them it comes to its full speed.
	Java []string
	lib  string
	conf map[string]string
	cmd  *exec.Cmd
	done chan struct{}
}

// Jars fetches the server's jars into the cache, unless they are there, and
// returns their folder. Two processes may do so at a time: each fetches into a
// folder of its own, and the first to end wins.
func Jars(ctx context.Context) (string, error) {
	cache, err := cache()
	if err != nil {
		return "", err
	}
	lib := filepath.Join(cache, "neo4j-5.26.29", "lib")
	if complete(lib) {
		return lib, nil
	}
	for _, tool := range []string{"java", "mvn"} {
		if _, err := exec.LookPath(tool); err != nil {
			return "", fmt.Errorf("%w: %s is not installed", ErrUnavailable, tool)
		}
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(cache, "neo4j-fetch-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	if err := fetch(ctx, dir); err != nil {
		return "", err
	}
	if err := os.Rename(dir, filepath.Dir(lib)); err != nil && !complete(lib) {
		return "", err
	}
	return lib, nil
}

func complete(lib string) bool {
	_, err := os.Stat(filepath.Join(lib, ".complete"))
	return err == nil
}

func fetch(ctx context.Context, dir string) error {
	file, lib := filepath.Join(dir, "pom.xml"), filepath.Join(dir, "lib")
	if err := os.WriteFile(file, pom, 0o644); err != nil {
		return err
	}
	out, err := exec.CommandContext(ctx, "mvn", "-q", "-B", "-f", file, "dependency:copy-dependencies",
		"-DincludeScope=runtime", "-DoutputDirectory="+lib).CombinedOutput()
	if err != nil {
		return fmt.Errorf("fetch the Neo4j server: %w: %s", err, lastLine(out))
	}
	return os.WriteFile(filepath.Join(lib, ".complete"), nil, 0o644)
}

// Start makes a new server as New does and returns when it answers.
func Start(ctx context.Context, lib, home string, settings map[string]string) (*Server, error) {
	s, err := New(ctx, lib, home, settings)
	if err != nil {
		return nil, err
	}
	return s, s.Restart(ctx)
}

// New makes a new server in home, an empty folder, with further settings of
// neo4j.conf. Restart starts it.
func New(ctx context.Context, lib, home string, settings map[string]string) (*Server, error) {
	if err := prime(ctx, lib); err != nil {
		return nil, err
	}
	if err := os.CopyFS(filepath.Join(home, "data"), os.DirFS(filepath.Join(primed(lib), "data"))); err != nil {
		return nil, err
	}
	s, err := newServer(lib, home, settings)
	if err != nil {
		return nil, err
	}
	// Compile little, verify nothing, load the classes as they were kept.
	s.Java = []string{"-XX:TieredStopAtLevel=1", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote", "-XX:SharedArchiveFile=" + filepath.Join(primed(lib), classes)}
	return s, nil
}

func newServer(lib, home string, settings map[string]string) (*Server, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	s := &Server{Home: home, Port: port, lib: lib, conf: map[string]string{
		"server.bolt.enabled":                        "true",
		"server.bolt.listen_address":                 fmt.Sprintf("127.0.0.1:%d", port),
		"server.bolt.advertised_address":             fmt.Sprintf("127.0.0.1:%d", port),
		"server.http.enabled":                        "false",
		"server.https.enabled":                       "false",
		"dbms.usage_report.enabled":                  "false",
		"server.memory.pagecache.size":               "256m",
		"db.tx_log.preallocate":                      "false",
		"dbms.security.auth_minimum_password_length": "8",
		"dbms.security.auth_max_failed_attempts":     "0", // as many as one likes
	}}
	return s, s.Configure(settings)
}

// classes is the archive of the server's loaded classes.
const classes = "classes.jsa"

// primed is the folder of what prime makes.
func primed(lib string) string { return filepath.Join(filepath.Dir(lib), "primed") }

// prime starts a server once, for the databases and the password of a new
// home, which New copies, and for its classes as Java has them after loading.
func prime(ctx context.Context, lib string) error {
	if _, err := os.Stat(primed(lib)); err == nil {
		return nil
	}
	home, err := os.MkdirTemp(filepath.Dir(lib), "priming-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	s, err := newServer(lib, home, nil)
	if err != nil {
		return err
	}
	if out, err := s.Admin(ctx, "", "dbms", "set-initial-password", Password); err != nil {
		return fmt.Errorf("set the password: %w: %s", err, lastLine(out))
	}
	s.Java = []string{"-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + filepath.Join(home, classes)}
	defer s.Kill()
	if err := s.Restart(ctx); err != nil {
		return err
	}
	s.Stop()
	// Two processes may do so at a time: the first to end wins.
	if err := os.Rename(home, primed(lib)); err != nil {
		if _, err2 := os.Stat(primed(lib)); err2 != nil {
			return err
		}
	}
	return nil
}

// Configure changes settings of neo4j.conf, an empty value taking one out; they
// hold from the next Restart.
func (s *Server) Configure(settings map[string]string) error {
	for k, v := range settings {
		s.conf[k] = v
	}
	var b strings.Builder
	for k, v := range s.conf {
		if v == "" {
			continue
		}
		fmt.Fprintf(&b, "%s=%s\n", k, v)
	}
	if err := os.MkdirAll(filepath.Join(s.Home, "conf"), 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(s.Home, "conf", "neo4j.conf"), []byte(b.String()), 0o644)
}

// Restart starts the server if it does not run and returns when it answers.
func (s *Server) Restart(ctx context.Context) error {
	if s.cmd != nil {
		s.Stop()
	}
	log, err := os.OpenFile(filepath.Join(s.Home, "console.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer log.Close()
	args := slices.Concat([]string{"-Xms256m", "-Xmx1g", "-XX:+UseSerialGC"}, s.Java, opens())
	args = append(args, "-cp", s.lib+"/*", "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+s.Home, "--config-dir="+filepath.Join(s.Home, "conf"), "--console-mode")
	cmd := exec.Command("java", args...)
	cmd.Stdout, cmd.Stderr = log, log
	dieWithParent(cmd)
	if err := cmd.Start(); err != nil {
		return err
	}
	s.cmd, s.done = cmd, make(chan struct{})
	go func(done chan struct{}) { _ = cmd.Wait(); close(done) }(s.done)
	return s.awaitBolt(ctx)
}

// Login is for the server's address without routing.
func (s *Server) Login() Login {
	return Login{fmt.Sprintf("bolt://127.0.0.1:%d", s.Port), "neo4j", Password}
}

// Kill ends the server as a power cut would.
func (s *Server) Kill() { s.end(syscall.SIGKILL) }

// Stop ends the server in order.
func (s *Server) Stop() { s.end(syscall.SIGTERM) }

func (s *Server) end(sig syscall.Signal) {
	if s.cmd == nil {
		return
	}
	_ = s.cmd.Process.Signal(sig)
	<-s.done
	s.cmd = nil
}

// CPU is what the running server has used so far; 0 where the system does not
// tell as Linux does.
func (s *Server) CPU() time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.cmd.Process.Pid))
	_, rest, ok := strings.Cut(string(stat), ") ") // state, then ten fields, then user and system
	fields := strings.Fields(rest)
	if err != nil || !ok || len(fields) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond // of 100 a second
}

// Admin runs neo4j-admin's tool on the server's home, in a folder or, with "",
// where the process is.
func (s *Server) Admin(ctx context.Context, dir string, args ...string) ([]byte, error) {
	java := []string{"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", s.lib + "/*", "org.neo4j.cli.AdminTool"}
	cmd := exec.CommandContext(ctx, "java", append(java, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+s.Home, "NEO4J_CONF="+filepath.Join(s.Home, "conf"))
	return cmd.CombinedOutput()
}

// awaitBolt returns when the server shakes hands in the Bolt protocol.
func (s *Server) awaitBolt(ctx context.Context) error {
	addr := fmt.Sprintf("127.0.0.1:%d", s.Port)
	hello := []byte{0x60, 0x60, 0xB0, 0x17, 0, 0, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	for {
		if c, err := net.DialTimeout("tcp", addr, time.Second); err == nil {
			answer := make([]byte, 4)
			_ = c.SetDeadline(time.Now().Add(2 * time.Second))
			_, _ = c.Write(hello)
			_, err = c.Read(answer)
			c.Close()
			if err == nil && answer[3] != 0 {
				return nil
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("start the Neo4j server: %w", ctx.Err())
		case <-s.done:
			out, _ := os.ReadFile(filepath.Join(s.Home, "console.log"))
			return fmt.Errorf("start the Neo4j server: it ended: %s", lastLine(out))
		case <-time.After(200 * time.Millisecond):
		}
	}
}

func opens() []string {
	args := []string{"-Dlog4j2.disable.jmx=true", "-Dio.netty.tryReflectionSetAccessible=true"}
	for _, p := range []string{"java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"} {
		args = append(args, "--add-opens=java.base/"+p+"=ALL-UNNAMED")
	}
	return args
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

func lastLine(out []byte) string {
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	return string(lines[len(lines)-1])
}
