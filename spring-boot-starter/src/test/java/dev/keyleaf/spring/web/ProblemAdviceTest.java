package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.InvalidRequestException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Beside the advices that applications bring. */
class ProblemAdviceTest {
    @TestConfiguration
    @RestControllerAdvice
    static class CatchAll {
        @ExceptionHandler
        @ResponseStatus(HttpStatus.CONFLICT)
        String any(Exception exception) {
            return "caught " + exception.getClass().getSimpleName();
        }
    }

    @TestConfiguration
    @RestControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class OwnAnswer {
        @ExceptionHandler
        @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        String invalid(InvalidRequestException exception) {
            return "own answer";
        }
    }

    @Nested
    @WebTest
    @Import(CatchAll.class)
    class BesideOneThatCatchesEverything {
        @Test
        void answersItsOwnException(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts?limit=0").status()).isEqualTo(400);
        }

        @Test
        void leavesOtherExceptionsAlone(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/odd-cursor").body()).isEqualTo("caught IllegalStateException");
        }
    }

    @Nested
    @WebTest
    @Import(OwnAnswer.class)
    class BesideOneThatAnswersInItsOwnWay {
        @Test
        void givesWay(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts?limit=0").body()).isEqualTo("own answer");
        }
    }
}
