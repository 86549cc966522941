package service.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import service.domain.AlreadyExistsException;
import service.domain.NotFoundException;
import service.domain.RuleViolationException;
import service.domain.StaleVersionException;

/** Answers every refusal as application/problem+json. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ProblemDetail notFound(NotFoundException exception) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, exception.getMessage());
  }

  @ExceptionHandler({RuleViolationException.class, AlreadyExistsException.class})
  ProblemDetail conflict(RuntimeException exception) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, exception.getMessage());
  }

  @ExceptionHandler
  ProblemDetail stale(StaleVersionException exception) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.PRECONDITION_FAILED, exception.getMessage());
  }

  @ExceptionHandler
  ProblemDetail malformed(EntityTags.MalformedTagException exception) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, exception.getMessage());
  }
}
