package dev.keyleaf;

record Wrong(String text) {
    boolean isEmpty() {
        return text == new String("");
    }
}
