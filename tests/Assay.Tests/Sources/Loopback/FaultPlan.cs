namespace Assay.Tests.Sources.Loopback;

/// <summary>Which requests go wrong, and how. The first of: what is queued for the endpoint, what a rule says; else all is well.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<Fault>> queued = [];
    private readonly List<(Func<LoopbackRequest, bool> When, Fault Fault)> rules = [];
    private readonly List<(string Endpoint, Action Act)> meanwhile = [];

    /// <summary>The next requests to an endpoint (<c>esearch</c>, <c>efetch</c>, <c>einfo</c>, <c>baseline</c>, ..) get these, one each.</summary>
    public FaultPlan Next(string endpoint, params ReadOnlySpan<Fault> faults)
    {
        lock (gate)
        {
            if (!queued.TryGetValue(endpoint, out var queue)) queued.Add(endpoint, queue = []);
            foreach (var fault in faults) queue.Enqueue(fault);
        }
        return this;
    }

    /// <summary>Every request to an endpoint gets the fault, until <see cref="Clear"/>.</summary>
    public FaultPlan Always(string endpoint, Fault fault) => When(request => request.Endpoint == endpoint, fault);

    /// <summary>Every request that the rule holds for gets the fault, until <see cref="Clear"/>.</summary>
    public FaultPlan When(Func<LoopbackRequest, bool> rule, Fault fault)
    {
        lock (gate) rules.Add((rule, fault));
        return this;
    }

    /// <summary>Does something just before the next request to an endpoint is answered: the world changes between two requests.</summary>
    public FaultPlan Meanwhile(string endpoint, Action act)
    {
        lock (gate) meanwhile.Add((endpoint, act));
        return this;
    }

    /// <summary>All is well from now on.</summary>
    public void Clear()
    {
        lock (gate)
        {
            queued.Clear();
            rules.Clear();
            meanwhile.Clear();
        }
    }

    /// <summary>Lets the world change as planned before the request is answered.</summary>
    internal void Happen(LoopbackRequest request)
    {
        Action? act = null;
        lock (gate)
        {
            var at = meanwhile.FindIndex(planned => planned.Endpoint == request.Endpoint);
            if (at >= 0)
            {
                act = meanwhile[at].Act;
                meanwhile.RemoveAt(at);
            }
        }
        act?.Invoke();
    }

    /// <summary>What becomes of a request.</summary>
    internal Fault Of(LoopbackRequest request)
    {
        lock (gate)
        {
            if (queued.TryGetValue(request.Endpoint, out var queue) && queue.TryDequeue(out var next)) return next;
            foreach (var (when, fault) in rules)
                if (when(request)) return fault;
            return Fault.None;
        }
    }
}
