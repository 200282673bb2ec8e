// Package neo4j is the graph store on a Neo4j 5 server: letters in, answers
// out, as in every store.
//
// All of it stands under the marker label Legajo, so that other data in the
// same database is left alone: (:Person), (:Organisation), (:Office),
// (:Meeting) and (:Document), one a letter, which is FOUND_IN each (:File)
// that holds it. Every node's key begins with the archive's id. A node
// (:LegajoState) says which archive it is, by which schema, and how far the
// store has come; each transaction moves it with its data. A second one counts
// the commits, so that a reader knows whether one came between its answers.
// Derive's links between correspondents are extra. A document that is only named
// by a relation is a node without a caption until its letter comes.
package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"legajo/graph"
)

// What a server can refuse, beside graph.ErrUnavailable and graph.ErrForeign.
var (
	ErrPassword        = errors.New("the server refuses the user or the password")
	ErrPasswordExpired = errors.New("the password has expired and must be changed on the server first")
	ErrNoDatabase      = errors.New("the server has no such database")
	ErrReadOnly        = errors.New("the database is read-only")
	ErrConstraint      = errors.New("other data in the database stands in the way")
	ErrMemory          = errors.New("the transaction needs more memory than the server gives")
)

// Options say where the server is. The scheme of URI is one of the driver's:
// neo4j, bolt, and with +s or +ssc for TLS.
type Options struct {
	URI      string
	User     string
	Password string
	Database string // "" for the user's home database
	// Patience bounds how long a transaction is tried again while the server
	// is away; 0 is 30 s.
	Patience time.Duration
}

// Store is an open store. It is safe for concurrent use.
type Store struct {
	driver   neo4j.DriverWithContext
	database string
	where    string // for messages: scheme, host and port
	patience time.Duration
	prepared bool // the schema stands; only Apply reads and writes it
}

// Open connects and makes sure that the server answers and accepts the user.
func Open(ctx context.Context, o Options) (*Store, error) {
	if o.Patience == 0 {
		o.Patience = 30 * time.Second
	}
	d, err := neo4j.NewDriverWithContext(o.URI, neo4j.BasicAuth(o.User, o.Password, ""), func(c *config.Config) {
		c.SocketConnectTimeout = 5 * time.Second
		c.ConnectionAcquisitionTimeout = 15 * time.Second
		c.MaxConnectionPoolSize = 8
		// A server that was started again has let the idle ones go.
		c.ConnectionLivenessCheckTimeout = time.Second
		c.UserAgent = "legajo"
	})
	if err != nil {
		return nil, fmt.Errorf("open graph: %w", err)
	}
	s := &Store{driver: d, database: o.Database, where: place(o.URI), patience: o.Patience}
	if err := s.ping(ctx); err != nil {
		d.Close(ctx)
		return nil, fmt.Errorf("open graph %s: %w", s.where, err)
	}
	return s, nil
}

// ping asks the database itself: connectivity alone does not tell of an
// expired password or an unknown database.
func (s *Store) ping(ctx context.Context) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	r, err := session.Run(ctx, "RETURN 1", nil)
	if err == nil {
		_, err = r.Consume(ctx)
	}
	return classify(err)
}

// Close lets the connections go.
func (s *Store) Close() error { return s.driver.Close(context.Background()) }

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: s.database})
}

// place is a URI without user, password and parameters.
func place(uri string) string {
	uri, _, _ = strings.Cut(uri, "?")
	scheme, rest, ok := strings.Cut(uri, "://")
	if !ok {
		return uri
	}
	if i := strings.LastIndexByte(rest, '@'); i >= 0 {
		rest = rest[i+1:]
	}
	return scheme + "://" + rest
}

// classify turns a driver's error into one of graph's or of this package's.
// It must see the error unwrapped: the driver's helpers look no deeper.
func classify(err error) error {
	if err == nil {
		return nil
	}
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		if kind := serverKind(server.Code); kind != nil {
			return fmt.Errorf("%w (%s)", kind, server.Code)
		}
		if server.IsRetriable() {
			return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
		}
		return err
	}
	if errors.Is(err, context.Canceled) || strings.Contains(err.Error(), "has been canceled") {
		return fmt.Errorf("%w: %w", context.Canceled, err)
	}
	if neo4j.IsConnectivityError(err) || neo4j.IsRetryable(err) || neo4j.IsTransactionExecutionLimit(err) {
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	return err
}

func serverKind(code string) error {
	switch {
	case code == "Neo.ClientError.Security.Unauthorized", code == "Neo.ClientError.Security.AuthenticationRateLimit":
		return ErrPassword
	case code == "Neo.ClientError.Security.CredentialsExpired":
		return ErrPasswordExpired
	case code == "Neo.ClientError.Database.DatabaseNotFound":
		return ErrNoDatabase
	case strings.HasSuffix(code, "ReadOnlyDatabase"), code == "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase":
		return ErrReadOnly
	case strings.HasSuffix(code, ".ConstraintValidationFailed"), strings.HasSuffix(code, ".ConstraintCreationFailed"):
		return ErrConstraint
	case strings.HasSuffix(code, "OutOfMemoryError"), strings.HasSuffix(code, "TransactionMemoryLimit"):
		return ErrMemory
	}
	return nil
}
