//go:build !linux

package ocr

import (
	"image"
	"os/exec"
)

// imageName is what tesseract is told to read.
const imageName = "stdin"

// feed runs a command and writes an image, if there is one, to its standard
// input. What it does not take up it will have said something about.
func feed(cmd *exec.Cmd, g *image.Gray) error {
	if g == nil {
		return cmd.Run()
	}
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	_ = writePGM(in, g)
	_ = in.Close()
	return cmd.Wait()
}
