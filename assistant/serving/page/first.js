// Runs before the rest of the page is read: the question of the address is on its way meanwhile.
(function () {
  var hash = location.hash.slice(1);
  var question = ((/^q=/.test(hash) && new URLSearchParams(hash).get("q")) || "").trim().slice(0, 1000);
  if (!question) return;
  var headers = { "Content-Type": "application/json" };
  try {
    var key = sessionStorage.getItem("assistant.key");
    if (/^[\t\x20-\x7e\x80-\xff]+$/.test(key || "")) headers.Authorization = "Bearer " + key;
  } catch (error) {
    // Storage is blocked: the key is asked for.
  }
  var body = JSON.stringify({ question: question });
  var signal = AbortSignal.timeout(30000);
  var reply = fetch("v1/conversations", { method: "POST", headers: headers, body: body, signal: signal });
  // What went wrong is told when the answer is taken.
  reply.catch(function () {});
  window.first = { question: question, reply: reply };
})();
