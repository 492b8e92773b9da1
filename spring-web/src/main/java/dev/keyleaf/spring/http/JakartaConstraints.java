package dev.keyleaf.spring.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The constraints of Jakarta Validation: of the constructor's parameters, which records and data classes both have. */
final class JakartaConstraints implements FilterConstraints {
    private final Validator validator;

    JakartaConstraints(ValidatorFactory factory) {
        this.validator =
                factory.usingContext().addValueExtractor(new OfOptional()).getValidator();
    }

    /** Lets {@code @Size(max = 200) Optional<String>} mean what {@code Optional<@Size(max = 200) String>} does. */
    @UnwrapByDefault
    static final class OfOptional implements ValueExtractor<Optional<@ExtractedValue ?>> {
        @Override
        public void extractValues(Optional<?> value, ValueReceiver receiver) {
            receiver.value(null, value.orElse(null));
        }
    }

    @Override
    public void checkArguments(Constructor<?> constructor, @Nullable Object[] arguments, OfArgument wrong) {
        check(constructor, arguments).stream()
                .sorted(Comparator.comparing(JakartaConstraints::order))
                .forEach(violation -> report(violation, wrong));
    }

    private <T> Set<ConstraintViolation<T>> check(Constructor<T> constructor, @Nullable Object[] arguments) {
        return validator.forExecutables().validateConstructorParameters(constructor, arguments);
    }

    /** A set of violations has no order of its own; one request must have one answer. */
    private static String order(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }

    private static void report(ConstraintViolation<?> violation, OfArgument wrong) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                Object value = violation.getInvalidValue();
                wrong.wrong(
                        node.as(Path.ParameterNode.class).getParameterIndex(),
                        violation.getMessage(),
                        value instanceof CharSequence || value instanceof Number ? value : null);
            }
        }
    }

    @Override
    public void checkFilter(Object filter, OfFilter wrong) {
        validator.validate(filter).stream()
                .sorted(Comparator.comparing(JakartaConstraints::order))
                .forEach(violation -> wrong.wrong(violation.getPropertyPath().toString(), violation.getMessage()));
    }
}
