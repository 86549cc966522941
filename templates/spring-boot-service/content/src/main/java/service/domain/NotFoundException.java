package service.domain;

import java.util.UUID;

public class NotFoundException extends RuntimeException {

  public NotFoundException(String kind, UUID id) {
    super("There is no " + kind + " " + id);
  }
}
