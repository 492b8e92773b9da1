package dev.keyleaf.spring.mvc;

import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidParameter;
import dev.keyleaf.http.SafeEcho;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What Spring refuses of a request's parameters, as the violations that a list's problem is made of. */
final class SpringRefusals {
    private SpringRefusals() {}

    /** What is wrong with the parameters of the URL; empty if the exception is about something else. */
    static List<Violation> of(Exception refused) {
        if (refused instanceof MissingServletRequestParameterException missing) {
            return List.of(
                    new InvalidParameter(missing.getParameterName(), missing.getParameterName() + " must be given"));
        }
        if (refused instanceof MethodArgumentTypeMismatchException mismatch) {
            return isOfUrl(mismatch.getParameter())
                    ? List.of(mismatch(mismatch.getName(), mismatch.getRequiredType(), mismatch.getValue()))
                    : List.of();
        }
        if (refused instanceof HandlerMethodValidationException invalid) {
            return invalid.isForReturnValue() ? List.of() : invalid(invalid.getParameterValidationResults());
        }
        return refused instanceof BindException binding && isBoundToUrl(binding)
                ? bound(binding.getBindingResult())
                : List.of();
    }

    private static boolean isBoundToUrl(BindException binding) {
        return !(binding instanceof org.springframework.web.bind.MethodArgumentNotValidException invalid)
                || !invalid.getParameter().hasParameterAnnotation(RequestBody.class);
    }

    private static boolean isOfUrl(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class) || parameter.getParameterAnnotations().length == 0;
    }

    private static List<Violation> bound(BindingResult result) {
        List<Violation> violations = new ArrayList<>();
        for (FieldError error : result.getFieldErrors()) {
            violations.add(
                    error.isBindingFailure()
                            ? mismatch(
                                    error.getField(), result.getFieldType(error.getField()), error.getRejectedValue())
                            : breaks(error.getField(), error, error.getRejectedValue()));
        }
        result.getGlobalErrors().forEach(error -> violations.add(breaks(error.getObjectName(), error, null)));
        return violations;
    }

    private static List<Violation> invalid(List<ParameterValidationResult> results) {
        List<Violation> violations = new ArrayList<>();
        for (ParameterValidationResult result : results) {
            MethodParameter parameter = result.getMethodParameter();
            if (!isOfUrl(parameter) && !parameter.hasParameterAnnotations()) {
                continue;
            }
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                violations.add(
                        error instanceof FieldError field
                                ? breaks(field.getField(), field, field.getRejectedValue())
                                : breaks(name(parameter), error, result.getArgument()));
            }
        }
        return violations;
    }

    private static String name(MethodParameter parameter) {
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        return param == null || param.name().isEmpty()
                ? parameter.getParameter().getName()
                : param.name();
    }

    private static Violation mismatch(String name, @Nullable Class<?> type, @Nullable Object value) {
        String sent =
                SafeEcho.of(value instanceof String[] several ? String.join(",", several) : String.valueOf(value));
        if (type != null && type.isEnum()) {
            return InvalidParameter.of(
                    name,
                    sent,
                    Arrays.stream(type.getEnumConstants())
                            .map(each -> ((Enum<?>) each).name())
                            .toList());
        }
        String rule = type == null ? "must have another value" : "must be a valid " + type.getSimpleName();
        return new InvalidParameter(name, name + " " + rule + ", but was '" + sent + "'");
    }

    private static Violation breaks(String name, MessageSourceResolvable rule, @Nullable Object value) {
        String shown = value instanceof CharSequence || value instanceof Number
                ? ": '" + SafeEcho.of(value.toString()) + "'"
                : "";
        return new InvalidParameter(name, name + " " + rule.getDefaultMessage() + shown);
    }
}
