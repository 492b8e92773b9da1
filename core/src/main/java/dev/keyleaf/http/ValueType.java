package dev.keyleaf.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of a parameter are and how they are spelled: as few spellings for one value as possible. */
public sealed interface ValueType {
    /**
     * Reads a value.
     *
     * @param text what was sent, decoded; not empty
     * @return the value; null if the text is none
     */
    @Nullable
    Object read(String text);

    /** What every text must be, to come after the parameter's name: {@code must be …}. */
    String rule();

    /** The texts that are values, where they are few; otherwise empty. */
    default List<String> allowed() {
        return List.of();
    }

    /** Text in UTF-8 without the character U+0000, which no database takes. */
    record Text() implements ValueType {
        @Override
        public @Nullable Object read(String text) {
            return text.indexOf('\0') < 0 && text.indexOf(QueryString.REPLACEMENT) < 0 ? text : null;
        }

        @Override
        public String rule() {
            return "must be text in UTF-8 without the character U+0000";
        }
    }

    /**
     * Whole numbers in plain digits.
     *
     * @param minimum the lowest
     * @param maximum the highest
     * @param exact gives the number in its Java type
     */
    record Whole(BigInteger minimum, BigInteger maximum, Function<BigInteger, Object> exact) implements ValueType {
        private static final Pattern PLAIN = Pattern.compile("0|-?[1-9][0-9]{0,39}");

        @Override
        public @Nullable Object read(String text) {
            if (!PLAIN.matcher(text).matches()) {
                return null;
            }
            var number = new BigInteger(text);
            return number.compareTo(minimum) < 0 || number.compareTo(maximum) > 0 ? null : exact.apply(number);
        }

        @Override
        public String rule() {
            return "must be a whole number from " + minimum + " to " + maximum + " in plain digits";
        }
    }

    /**
     * Decimal numbers in plain digits, at most {@value #MAX_DIGITS}. Zeros at the end mean nothing: a cursor of one
     * spelling is good for the other.
     *
     * @param exact gives the number in its Java type
     */
    record Decimal(Function<BigDecimal, Object> exact) implements ValueType {
        /** The most digits of a number. */
        public static final int MAX_DIGITS = 40;

        private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

        @Override
        public @Nullable Object read(String text) {
            if (text.length() > MAX_DIGITS + 2 || !PLAIN.matcher(text).matches()) {
                return null;
            }
            if (text.chars().filter(Character::isDigit).count() > MAX_DIGITS) {
                return null;
            }
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            if (number.signum() == 0 && text.charAt(0) == '-') {
                return null;
            }
            return exact.apply(number.scale() < 0 ? number.setScale(0) : number);
        }

        @Override
        public String rule() {
            return "must be a number such as 12 or 12.5, in at most " + MAX_DIGITS + " plain digits";
        }
    }

    /**
     * One of a few values.
     *
     * @param values the values by their texts, in the order in which they are listed
     */
    record Choice(Map<String, Object> values) implements ValueType {
        @Override
        public @Nullable Object read(String text) {
            return values.get(text);
        }

        @Override
        public String rule() {
            return "must be one of " + String.join(", ", values.keySet());
        }

        @Override
        public List<String> allowed() {
            return List.copyOf(values.keySet());
        }
    }

    /**
     * Texts of a standard form: dates, times, UUIDs.
     *
     * @param format the name that OpenAPI has for the form; empty if it has none
     * @param form the form in words, with an example
     * @param pattern what texts of this form look like
     * @param parse reads a text of this pattern
     */
    record Formatted(String format, String form, Pattern pattern, Function<String, Object> parse) implements ValueType {
        @Override
        public @Nullable Object read(String text) {
            try {
                return pattern.matcher(text).matches() ? parse.apply(text) : null;
            } catch (DateTimeException e) { // a day or an hour that there is not
                return null;
            }
        }

        @Override
        public String rule() {
            return "must be " + form;
        }
    }

    /**
     * Values that an application reads in its own way.
     *
     * @param name what they are called
     * @param read reads a value; gives null if a text is none
     */
    record Converted(String name, Function<String, @Nullable Object> read) implements ValueType {
        @Override
        public @Nullable Object read(String text) {
            return read.apply(text);
        }

        @Override
        public String rule() {
            return "must be a valid " + name;
        }
    }
}
