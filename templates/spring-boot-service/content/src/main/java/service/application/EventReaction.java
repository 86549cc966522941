package service.application;

import service.domain.DomainEvent;

/** What a service does about what happened, here or elsewhere. Called again where it throws. */
public interface EventReaction {

  void on(DomainEvent event);
}
