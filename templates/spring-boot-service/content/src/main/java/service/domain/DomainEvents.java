package service.domain;

/** Tells others what happened. */
public interface DomainEvents {

  void publish(DomainEvent event);
}
