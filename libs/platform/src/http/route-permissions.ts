import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { hasRole, type Actor, type Permission } from '@zemlyak/kernel';
import { ALLOW } from './decorators';

/** The permissions that routes ask for, read from the routes themselves, so that pages can hide what an actor's roles do not include. */
@Injectable()
export class RoutePermissions {
  private known?: ReadonlyMap<string, Permission>;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** Codes of the permissions that the actor's roles hold now, sorted. */
  heldBy(actor: Actor): string[] {
    this.known ??= this.collect();
    return [...this.known.values()]
      .filter((permission) => hasRole(actor, ...permission.roles))
      .map((permission) => permission.code)
      .sort();
  }

  private collect(): ReadonlyMap<string, Permission> {
    const found = new Map<string, Permission>();
    for (const { instance } of this.discovery.getControllers()) {
      const controller = instance as Record<string, () => unknown>;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(controller) as object)) {
        const permission = this.reflector.get<Permission | undefined>(ALLOW, controller[name]!);
        if (permission) found.set(permission.code, permission);
      }
    }
    return found;
  }
}
