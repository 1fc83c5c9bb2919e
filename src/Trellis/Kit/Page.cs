using Microsoft.AspNetCore.Components;

namespace Trellis.Kit;

/// <summary>A page loads first and renders once, complete; with nothing to show it is not found.</summary>
public abstract class Page<T> : ComponentBase
    where T : class
{
    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    [Inject]
    protected NavigationManager Nav { get; set; } = null!;

    [Inject]
    protected Viewer Me { get; set; } = null!;
    protected T Model { get; private set; } = null!;
    protected CancellationToken Aborted => Http.RequestAborted;

    protected abstract Task<T?> LoadAsync();

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (await LoadAsync() is not { } model)
        {
            Nav.NotFound();
            return;
        }
        Model = model;
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Whether this form was sent: it answers it, also where it came too late.</summary>
    protected bool WasSent(string form) =>
        HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form["_handler"] == form;

    /// <summary>
    /// Ends a submit: on success redirects and says so, otherwise hands the problem back to the form.
    /// </summary>
    protected Problem? Done<TResult>(Result<TResult> result, string go, string? say = null)
    {
        if (result.Problem is { } problem)
            return problem;
        if (say is not null)
            Flash.Say(Http, say);
        Nav.NavigateTo(go);
        return null;
    }
}
