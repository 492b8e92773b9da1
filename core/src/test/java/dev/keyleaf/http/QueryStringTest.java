package dev.keyleaf.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryStringTest {
    @Test
    void decodesValuesAsFormsEncodeThem() {
        assertThat(QueryString.of("q=a%20b+c%E2%82%AC&x=1&q=").values("q")).containsExactly("a b c€", "");
    }

    @Test
    void decodesNames() {
        assertThat(QueryString.of("%71%5B%5D=1").values("q[]")).containsExactly("1");
    }

    @Test
    void readsNoTextWhereAValueIsNotProperlyEncoded() {
        assertThat(QueryString.of("q=%zz").values("q")).containsExactly("\uFFFD");
    }

    @Test
    void hasNoValueForAnAbsentParameter() {
        assertThat(QueryString.of(null).values("q")).isEmpty();
        assertThat(QueryString.of("").values("")).isEmpty();
    }

    @Test
    void encodesTheValueItSets() {
        assertThat(QueryString.of(null).with("page[after]", "a+b/c=&é"))
                .hasToString("?page%5Bafter%5D=a%2Bb%2Fc%3D%26%C3%A9");
    }

    @Test
    void encodesWhatWouldBreakOutOfALink() {
        assertThat(QueryString.of("a=>;\"<b>\"\r\nX:\t€ é|{}^`\\\u007f"))
                .hasToString("?a=%3E;%22%3Cb%3E%22%0D%0AX:%09%E2%82%AC%20%C3%A9%7C%7B%7D%5E%60%5C%7F");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        String query = "a=1&&b&=%2f%2F&c[]='()*!$,;:@/?~-._+";
        assertThat(QueryString.of(query)).hasToString("?" + query);
    }
}
