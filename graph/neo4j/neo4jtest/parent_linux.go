package neo4jtest

import (
	"os/exec"
	"syscall"
)

// dieWithParent lets no server outlive the test that started it.
func dieWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
