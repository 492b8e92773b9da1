package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {
    @Test
    void readsSeveralLinks() {
        assertThat(LinkHeader.parse("<http://a/?q=a%20b,c;d>; rel=\"next\", <http://a/b>;title=x; rel=prev"))
                .containsExactly(
                        entry("next", URI.create("http://a/?q=a%20b,c;d")), entry("prev", URI.create("http://a/b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://a/; rel=next",
                "<http://a/ b>; rel=next",
                "<http://a/?q=%zz>; rel=next",
                "<http://a/?q=€>; rel=next",
                "<http://a/?q=\">; rel=next",
                "<http://a/>; rel=\"next",
                "<http://a/>",
                "<http://a/>; rel=next <http://a/>; rel=prev",
                "<http://a/>; rel=next,",
                "<http://a/>; rel=next, <http://b/>; rel=next",
                "</relative>; rel=next"
            })
    void refusesWhatTheGrammarDoesNotHave(String header) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> LinkHeader.parse(header));
    }
}
