package dev.keyleaf.gates.wrong.output;

import java.util.logging.Logger;

final class Talker {
    private Talker() {}

    static void talk() {
        System.out.println("out");
        System.err.println("err");
        new IllegalStateException("trace").printStackTrace();
        Logger.getLogger("log").info("log");
    }
}
