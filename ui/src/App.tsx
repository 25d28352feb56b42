// The whole interface: for now its name, so that the frame around it can be seen to work.
export function App() {
  return (
    <main>
      <h1>Safar</h1>
    </main>
  );
}
