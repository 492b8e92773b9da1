package dev.keyleaf;

record Wrong(String text) {
    String none() {
        return null;
    }
}
