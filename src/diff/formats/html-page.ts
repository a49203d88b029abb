/** Looks of the page; of both light and dark screens, and of paper. */
export const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.45 system-ui,sans-serif;margin:0}main{max-width:80rem;margin:0 auto;padding:1rem}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8888;padding:.3rem .5rem;vertical-align:top;text-align:left;font-weight:normal}
thead th{font-weight:bold}.money td{text-align:right;white-space:nowrap}.money td.causes{min-width:16rem;text-align:left;white-space:normal}.money tbody th{min-width:7rem}.money thead th:not(:first-child,.causes){text-align:right}
.changes td{width:28%;overflow-wrap:anywhere}.changes td:last-child{width:9rem;text-align:right}
tr.subject th{background:#8881;font-weight:bold}tr.subject{break-after:avoid}
ins{background:#9e94;text-decoration:underline}del{background:#e994}small{opacity:.75}
tr[data-weight=major] th{border-left:.3rem solid #c60}.nothing{background:#8882}.warning{border-left:.3rem solid #c60;padding-left:.6rem}
form{display:flex;flex-wrap:wrap;gap:.4rem 1rem;margin:.6rem 0}summary{cursor:pointer;padding:.3rem 0}
[hidden]{display:none!important}
@media(max-width:40rem){.changes{table-layout:fixed;font-size:.8125rem}.changes th,.changes td{padding:.3rem;overflow-wrap:anywhere}.changes thead th{width:26%}.changes thead th:first-child,.changes thead th:last-child{width:24%}}
@media print{body{font-size:12px}form>:not(output){display:none}tr{break-inside:avoid}summary,h2{break-after:avoid}}
`;

/**
 * Hides the rows that the filters leave out, and counts the others; nothing is fetched. The filters stand in the address, so that a link or a
 * reload shows the same, and find letters without their marks as well. On paper every table is open. Without the script all is shown and there are no filters.
 */
export const SCRIPT = `
const form=document.querySelector('form');
if(form){const rows=[...document.querySelectorAll('.changes tr[data-weight]')];const groups=[...document.querySelectorAll('.changes tbody')];const output=form.querySelector('output');
const plain=text=>text.toLocaleLowerCase().normalize('NFD').replace(/\\p{M}/gu,'');
const texts=new Map(rows.map(row=>[row,plain(row.parentElement.rows[0].textContent+' '+row.textContent)]));
const show=()=>{const data=new FormData(form);const weights=data.getAll('weight');const words=plain(data.get('text')).trim();let count=0;
const isOther=(name,own)=>(data.get(name)||own||'')!==(own||'');
for(const row of rows){row.hidden=!weights.includes(row.dataset.weight)||isOther('type',row.dataset.type)||isOther('plan',row.dataset.plan)||!texts.get(row).includes(words);if(!row.hidden)count++}
for(const group of groups)group.hidden=[...group.rows].slice(1).every(row=>row.hidden);
output.textContent=output.dataset.text.replace('{shown}',count).replace('{all}',rows.length)};
const restore=()=>{const asked=new URLSearchParams(location.hash.slice(1));if(asked.has('text'))for(const field of form.elements){
if(field.type==='checkbox')field.checked=asked.getAll(field.name).includes(field.value);else if(field.name){field.value=asked.get(field.name)??'';if(field.selectedIndex<0)field.value=''}}show()};
form.addEventListener('input',()=>{show();history.replaceState(null,'','#'+new URLSearchParams(new FormData(form)))});
form.addEventListener('submit',event=>event.preventDefault());addEventListener('hashchange',restore);addEventListener('pageshow',restore);form.hidden=false;restore()}
let closed=[];
addEventListener('beforeprint',()=>{closed=[...document.querySelectorAll('details:not([open])')];for(const one of closed)one.open=true});
addEventListener('afterprint',()=>{for(const one of closed)one.open=false});
`;
