package main

import "fmt"

// The exit codes.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2   // the command line or the configuration is wrong
	exitPartly      = 3   // done, but some input could not be read
	exitInterrupted = 130 // by Ctrl-C; what was done is kept
)

// problem is an error as a person is told it: a key of the catalogue with its
// values, what to type next, and the cause. It ends the run with its code.
type problem struct {
	code   int
	key    string
	values []any
	hints  []saying
	cause  error // told after the text
	kind   error // not told: what callers ask for with errors.Is
}

// saying is a key of the catalogue with its values.
type saying struct {
	key    string
	values []any
}

func (p *problem) Error() string {
	if p.cause != nil {
		return p.cause.Error()
	}
	return fmt.Sprint(append([]any{p.key}, p.values...)...)
}

func (p *problem) Unwrap() []error { return []error{p.cause, p.kind} }

// failed is a problem that ends the run with exitFailed.
func failed(key string, values ...any) *problem {
	return &problem{code: exitFailed, key: key, values: values}
}

// misused is a problem that ends the run with exitUsage.
func misused(key string, values ...any) *problem {
	return &problem{code: exitUsage, key: key, values: values}
}

// interrupted is a run that Ctrl-C ended.
func interrupted(key string) *problem { return &problem{code: exitInterrupted, key: key} }

// hint adds what to type next.
func (p *problem) hint(key string, values ...any) *problem {
	p.hints = append(p.hints, saying{key, values})
	return p
}

// because adds the error that lies behind it.
func (p *problem) because(err error) *problem {
	p.cause = err
	return p
}

// of says which sentinel it is.
func (p *problem) of(kind error) *problem {
	p.kind = kind
	return p
}

// ended stops a command that has said all it has to say with a code.
type ended struct{ code int }

func (e *ended) Error() string { return fmt.Sprintf("ended with code %d", e.code) }
