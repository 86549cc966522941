package service.messaging;

/** A message that no attempt can ever handle. */
class MalformedEventException extends RuntimeException {

  MalformedEventException(int length) {
    super("A message of " + length + " characters is no event: it lacks eventId, type or subjectId");
  }
}
