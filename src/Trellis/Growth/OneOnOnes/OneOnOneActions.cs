namespace Trellis.Growth.OneOnOnes;

/// <summary>Buttons of 1:1s that are forms of their own.</summary>
public static class OneOnOneActions
{
    public static void MapOneOnOneActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/people/{id}/one-on-ones",
                async (Id<Person> id, HttpContext http, StartOneOnOnes start, CancellationToken ct) =>
                {
                    var started = await start.Handle(id, ct);
                    return started.ToRedirect(http, GrowthRoutes.OneOnOne(started.Value), "The 1:1s are set up.");
                }
            )
            .Opens(Persona.Own, refusals: Refusals.Access);
        actions
            .MapPost(
                "/one-on-ones/points/{id}/order",
                async (Id<OneOnOnePoint> id, HttpContext http, OrderPoint order, CancellationToken ct) =>
                {
                    var up = (await http.Request.ReadFormAsync(ct))["up"] == "1";
                    var ordered = await order.Handle(id, up, ct);
                    return ordered.ToRedirect(
                        http,
                        GrowthRoutes.OneOnOne(ordered.Value),
                        up ? "Moved up." : "Moved down."
                    );
                }
            )
            .Opens(Persona.Own);
        actions
            .MapPost(
                "/one-on-ones/points/{id}/removal",
                async (Id<OneOnOnePoint> id, HttpContext http, RemovePoint remove, CancellationToken ct) =>
                {
                    var removed = await remove.Handle(id, ct);
                    return removed.ToRedirect(http, GrowthRoutes.OneOnOne(removed.Value), "The point is removed.");
                }
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/one-on-ones/actions/{id}/done",
                async (Id<OneOnOneAction> id, HttpContext http, FinishOneOnOneAction finish, CancellationToken ct) =>
                {
                    var isDone = (await http.Request.ReadFormAsync(ct))["undo"] != "1";
                    var finished = await finish.Handle(id, isDone, ct);
                    return finished.ToRedirect(
                        http,
                        GrowthRoutes.OneOnOne(finished.Value),
                        isDone ? "Marked as done." : "Marked as not done."
                    );
                }
            )
            .Opens(Persona.Own);
        actions
            .MapPost(
                "/one-on-ones/actions/{id}/removal",
                async (Id<OneOnOneAction> id, HttpContext http, DropAction drop, CancellationToken ct) =>
                {
                    var dropped = await drop.Handle(id, ct);
                    return dropped.ToRedirect(http, GrowthRoutes.OneOnOne(dropped.Value), "The action is removed.");
                }
            )
            .Opens(Persona.Own);
        actions
            .MapPost(
                "/one-on-ones/actions/{id}/passing-on",
                async (Id<OneOnOneAction> id, HttpContext http, PassOnAction pass, CancellationToken ct) =>
                {
                    var passed = await pass.Handle(id, ct);
                    return passed.ToRedirect(
                        http,
                        GrowthRoutes.OneOnOne(passed.Value),
                        "The action is now part of these 1:1s."
                    );
                }
            )
            .Opens(Persona.Self);
    }
}
