import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { readConfig } from '@zemlyak/platform';
import { ProblemDto } from '@zemlyak/platform/http';
import { ApiModule } from './api.module';

/** The API's description (OpenAPI 3.1), made from the controllers without a database. */
export async function describeApi(): Promise<OpenAPIObject> {
  // nothing is instantiated, so the address only has to look like one
  const app = await NestFactory.create(ApiModule.with(readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })), new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1');
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Zemlyak')
    .setVersion('1')
    .setDescription(
      'Business matchmaking. Times are RFC 3339 in UTC, money is integer minor units, errors are RFC 9457 problems in the language of Accept-Language.',
    )
    .addCookieAuth('session')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, frame, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    extraModels: [ProblemDto],
  });
}
