package dev.keyleaf.gates.wrong.stack;

import jakarta.servlet.http.HttpServletRequest;

record UsesServlets(HttpServletRequest request) {}
