//go:build !linux

package ocr

import (
	"image"
	"os/exec"
)

// imageName is what tesseract is told to read.
const imageName = "stdin"

// feed runs a command and writes images, if there are any, to its standard
// input. What it does not take up it will have said something about.
func feed(cmd *exec.Cmd, images []*image.Gray) error {
	if len(images) == 0 {
		return cmd.Run()
	}
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	_ = writeImages(in, images)
	_ = in.Close()
	return cmd.Wait()
}
