package dev.keyleaf;

record Wrong( String text ) { }
