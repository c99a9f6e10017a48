import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'Another import of the organization is under way.' })
export class ImportUnderWay extends UserError {
  constructor() {
    super('Another import is under way; wait until it is over.');
  }
}

@ObjectType({ implements: UserError, description: 'A file has not arrived wholly.' })
export class UploadIncomplete extends UserError {
  constructor(fileName: string, received: number, bytes: number) {
    super(`Of ${fileName} only ${received} of ${bytes} bytes have arrived; upload the rest.`);
  }
}

@ObjectType({ implements: UserError, description: 'There is nothing that could be taken back.' })
export class NothingToUndo extends UserError {
  constructor() {
    super('This import wrote nothing, or was taken back already.');
  }
}
