import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { TOPIC_LIMITS } from '@slipway/plugin-azure-stacks-common';
import { messagingOf, topicProblems, type TopicDraft } from './topicProblems';

const newTopic: TopicDraft = { name: '', partitions: 6, retentionDays: 7 };

interface TopicRowProps {
  topic: TopicDraft;
  problems: ReturnType<typeof topicProblems>;
  onChange(topic: TopicDraft): void;
  onRemove(): void;
}

function TopicRow(props: TopicRowProps) {
  const { topic, problems, onChange, onRemove } = props;
  const numberField = (
    field: 'partitions' | 'retentionDays',
    label: string,
  ) => (
    <TextField
      variant="standard"
      type="number"
      label={label}
      value={topic[field] ?? ''}
      error={Boolean(problems[field])}
      helperText={problems[field]}
      onChange={event => {
        const { value } = event.target;
        const number = value === '' ? undefined : Number(value);
        onChange({ ...topic, [field]: number });
      }}
      sx={{ width: { xs: '40%', sm: 120 } }}
    />
  );
  const isMissing = !topic.name;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
      <TextField
        variant="standard"
        label="Topic"
        value={topic.name ?? ''}
        error={Boolean(problems.name) && !isMissing}
        helperText={isMissing ? 'Give it a name' : problems.name}
        onChange={event => onChange({ ...topic, name: event.target.value })}
        sx={{ flex: '1 1 180px' }}
      />
      {numberField('partitions', 'Partitions')}
      {numberField('retentionDays', 'Days kept')}
      <IconButton
        aria-label={`Remove topic ${topic.name ?? ''}`}
        onClick={onRemove}
        sx={{ alignSelf: 'center' }}
      >
        <DeleteIcon />
      </IconButton>
    </Box>
  );
}

/** The service's topics, a row each, checked as they are typed. */
export function TopicTable(props: FieldExtensionComponentProps<TopicDraft[]>) {
  const { formData: topics = [], onChange, schema, rawErrors = [] } = props;
  const messaging = messagingOf(props.formContext?.formData);
  const maxItems = Math.min(
    schema.maxItems ?? Infinity,
    TOPIC_LIMITS[messaging].topics,
  );
  return (
    <Box role="group" aria-label={schema.title}>
      <Typography gutterBottom>{schema.title}</Typography>
      {topics.map((topic, index) => (
        <TopicRow
          key={index}
          topic={topic}
          problems={topicProblems(topic, topics.slice(0, index), messaging)}
          onChange={changed =>
            onChange(topics.map((old, i) => (i === index ? changed : old)))
          }
          onRemove={() => onChange(topics.filter((_, i) => i !== index))}
        />
      ))}
      <Button
        startIcon={<AddIcon />}
        disabled={topics.length >= maxItems}
        onClick={() => onChange([...topics, newTopic])}
      >
        Add a topic
      </Button>
      <FormHelperText error={rawErrors.length > 0}>
        {rawErrors[0] ?? schema.description}
      </FormHelperText>
    </Box>
  );
}
