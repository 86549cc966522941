import { useState } from 'react';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@mui/material/Button';
import {
  splitEntityRef,
  stackDeletePermission,
  stackOperatePermission,
  stackResourceRef,
  type Stack,
} from '@slipway/plugin-azure-stacks-common';
import { RestartDialog } from './RestartDialog';
import { UndoDialog } from './UndoDialog';

export interface StackActionsProps {
  stack: Stack;
  onChange(): void;
}

/** What the person may do with a stack as it is now. */
export function StackActions(props: StackActionsProps) {
  const { stack, onChange } = props;
  const { entityRef, state } = stack;
  const [open, setOpen] = useState<'restart' | 'undo'>();
  const resourceRef = stackResourceRef(stack);
  const mayOperate = usePermission({
    permission: stackOperatePermission,
    resourceRef,
  }).allowed;
  const mayDelete = usePermission({
    permission: stackDeletePermission,
    resourceRef,
  }).allowed;
  const hasPods = splitEntityRef(entityRef).kind === 'component';
  const close = () => setOpen(undefined);
  return (
    <>
      {mayOperate && hasPods && state === 'succeeded' && (
        <Button onClick={() => setOpen('restart')}>Restart pods</Button>
      )}
      {mayDelete && (state === 'succeeded' || state === 'failed') && (
        <Button color="error" onClick={() => setOpen('undo')}>
          Undo
        </Button>
      )}
      {open === 'restart' && <RestartDialog stack={stack} onClose={close} />}
      {open === 'undo' && (
        <UndoDialog
          stack={stack}
          onClose={close}
          onUndone={() => {
            close();
            onChange();
          }}
        />
      )}
    </>
  );
}
