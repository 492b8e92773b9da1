package dev.keyleaf.jdbc;

record Wrong( String text ) { }
