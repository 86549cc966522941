package service.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ItemRequest(@NotBlank @Size(max = 200) String name) {}
