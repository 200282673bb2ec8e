"""Learns to take ink off type, from made pieces of pages (pages.py).

    python3 train.py STEPS bare.onnx

README.md beside this file says what it needs and what came of it.
"""
import multiprocessing
import os
import random
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional

import pages

CHANNELS = (16, 32, 64, 64)  # at a half, a quarter, an eighth and a sixteenth of the size
WIDTH, HEIGHT, PIECES = 448, 192, 6  # of a piece, and pieces a step
RATE = 2e-3
WARM, FLAT = 100, .3  # steps in which the rate rises, share of all after which it falls
UNDER_INK = 4  # how much more a pixel counts where the scan is dark


def two(a, b):
    return nn.Sequential(nn.Conv2d(a, b, 3, padding=1), nn.ReLU(), nn.Conv2d(b, b, 3, padding=1), nn.ReLU())


class Net(nn.Module):
    """A U-Net: darkness of a scan in, what of it is type out, before the sigmoid."""

    def __init__(self, c=CHANNELS):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(1, c[0], 5, stride=2, padding=2), nn.ReLU(), nn.Conv2d(c[0], c[0], 3, padding=1), nn.ReLU())
        self.down = nn.ModuleList([nn.Sequential(nn.MaxPool2d(2), two(a, b)) for a, b in zip(c, c[1:])])
        self.up = nn.ModuleList([nn.ConvTranspose2d(b, a, 2, stride=2) for a, b in reversed(list(zip(c, c[1:])))])
        self.on = nn.ModuleList([two(2 * a, a) for a in reversed(c[:-1])])
        self.last = nn.ConvTranspose2d(c[0], 1, 4, stride=2, padding=1)

    def forward(self, x):
        x = self.first(x)
        seen = []
        for down in self.down:
            seen.append(x)
            x = down(x)
        for up, on in zip(self.up, self.on):
            x = on(torch.cat([up(x), seen.pop()], 1))
        return self.last(x)


class Likely(nn.Module):
    """What is exported: how likely each pixel is type."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return torch.sigmoid(self.net(x))


def feed(queue):
    r = random.Random(100)
    while True:
        made = [pages.tile(r, WIDTH, HEIGHT) for _ in range(PIECES)]
        queue.put([np.stack(side)[:, None] for side in zip(*made)])


def main(steps, path):
    torch.manual_seed(1)
    net = Net()
    adam = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-4)
    queue = multiprocessing.Queue(8)
    multiprocessing.Process(target=feed, args=(queue,), daemon=True).start()
    for step in range(steps):
        done = step / steps
        for group in adam.param_groups:
            group["lr"] = RATE * (min(1, step / WARM) if done < FLAT else max(.02, (1 - done) / (1 - FLAT)))
        scan, type_ = (torch.from_numpy(a) for a in queue.get())
        weight = 1 + (UNDER_INK - 1) * (scan > .25).float()
        loss = (functional.binary_cross_entropy_with_logits(net(scan), type_, reduction="none") * weight).mean()
        adam.zero_grad()
        loss.backward()
        adam.step()
        if step % 50 == 0:
            print(step, round(loss.item(), 4), flush=True)
    sides = {2: "height", 3: "width"}
    torch.onnx.export(Likely(net).eval(), torch.zeros(1, 1, 64, 128), path, input_names=["scan"], output_names=["type"],
                      opset_version=13, dynamic_axes={"scan": sides, "type": sides})


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
