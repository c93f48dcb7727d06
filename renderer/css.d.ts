/** A style sheet whose class names are scoped to the modules that import it: its own name -> the name in the page. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

/** A style sheet of app/theme/, which holds for the whole page. */
declare module '*.css';
