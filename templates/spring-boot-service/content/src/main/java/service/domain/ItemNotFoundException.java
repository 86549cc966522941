package service.domain;

import java.util.UUID;

public class ItemNotFoundException extends RuntimeException {

  public ItemNotFoundException(UUID id) {
    super("There is no item " + id);
  }
}
