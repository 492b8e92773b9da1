package dev.keyleaf;

import java.util.List;

record Wrong(List raw) {}
