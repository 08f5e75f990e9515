import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Our palette and sizes for the widget library; colours by meaning are in tokens.css. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    sea: ['#eaf4fb', '#d3e6f4', '#a4cbe7', '#73afd9', '#4c97cd', '#3488c6', '#1f78b8', '#10639d', '#10507f', '#0b3a5e'],
    yellow: ['#fff8e6', '#ffefcf', '#ffdf9e', '#ffd27a', '#ffdf9e', '#e0a33a', '#c07c00', '#8a5800', '#6b4300', '#4a2f00'],
    red: ['#fff0f0', '#ffdfdf', '#ffc2c2', '#ffa3a3', '#ff8787', '#ee6262', '#d13c3c', '#c22b2b', '#a32020', '#7c1616'],
  },
  fontFamily: 'var(--font)',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.45', sm: '1.47', md: '1.5', lg: '1.5', xl: '1.3' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.22' },
      h2: { fontSize: '1.375rem', lineHeight: '1.28' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.42' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { size: 36, variant: 'subtle', color: 'gray' } },
    Modal: { defaultProps: { radius: 'lg', centered: true, transitionProps: { duration: 140, transition: 'fade' } } },
    // The library draws the head of a dialog as a second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    // Its placeholder for the first focus is not allowed inside a menu; the first item takes the focus instead.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, radius: 'md', shadow: 'md', transitionProps: { duration: 120, transition: 'fade' } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 120 } } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});

const shared = {
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-default-color': 'var(--text)',
};

/** Replaces the library's own greys and reds, several of which fail the contrast WCAG AA asks for. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: { ...shared, '--mantine-color-default': 'var(--surface-raised)' },
});

/** Place where the choice of light or dark is kept, and what holds until one is made. */
export const colorScheme = { key: 'color-scheme', fallback: 'auto' } as const;
