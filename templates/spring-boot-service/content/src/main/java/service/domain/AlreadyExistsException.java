package service.domain;

import java.util.UUID;

public class AlreadyExistsException extends RuntimeException {

  public AlreadyExistsException(UUID id) {
    super(id + " is there already");
  }
}
