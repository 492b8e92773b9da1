package dev.keyleaf.testkit;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the laws share: an empty subject for each test, every page of which is checked. */
abstract class Law {
    private final Supplier<Subject> opener;
    private CheckedSubject subject;

    Law(Supplier<Subject> opener) {
        this.opener = opener;
    }

    @BeforeEach
    final void open() {
        subject = new CheckedSubject(opener.get());
        subject.clear();
    }

    @AfterEach
    final void close() {
        subject.close();
    }

    final CheckedSubject subject() {
        return subject;
    }
}
